package fr.allerretour.inventory.intake.format;

/**
 * Something that the reader decided about a file.
 *
 * @param code stable, kebab-case ("mb-read-as-mib")
 * @param textEn one sentence in English
 * @param textFr the same in French
 */
public record FileWarning(String code, String textEn, String textFr) {}
