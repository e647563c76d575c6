package fr.allerretour.inventory.intake.format;

/** One thing said in both languages of our users. */
public record Words(String en, String fr) {}
