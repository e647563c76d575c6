package fr.allerretour.export.dossier;

import java.util.SortedMap;

/**
 * What came of one source.
 *
 * @param kind FILES or MARIADB
 * @param folder its path inside the bundle
 * @param objects how many files or rows, as {@code unit} says
 * @param losses how many of each code
 * @param extensions how many files of each file name extension, lower case, "" for none
 * @param contentLosses how many losses touch bytes of the data
 */
public record LotOutcome(
        String name,
        String kind,
        String folder,
        long objects,
        String unit,
        long bytes,
        SortedMap<String, Long> losses,
        SortedMap<String, Long> extensions,
        long contentLosses) {}
