package fr.allerretour.inventory.intake.format.workbook;

/**
 * A sheet of a workbook.
 *
 * @param name as people see it
 * @param part its part in the archive
 * @param bytes what the archive says it inflates to
 */
public record Sheet(String name, String part, long bytes) {}
