package fr.allerretour.inventory.intake.format.mapped;

/**
 * What a mapping leaves open or says wrongly.
 *
 * @param pointer JSON pointer into it ("/columns/3/unit")
 * @param expected what was found, and what was expected
 */
public record MappingFlaw(String pointer, String expected) {}
