package fr.allerretour.export.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body of data of the inventory. Values of enums are kept as the inventory spells them: what it adds later still leaves.
 *
 * @param category SUPPLIED, PRODUCED or TECHNICAL
 * @param volumeMiB 0 if unknown
 */
public record DataSet(
        String key,
        String name,
        String category,
        String sensitivity,
        List<String> regimes,
        long volumeMiB,
        String place,
        @Nullable String workload,
        @Nullable String application) {}
