package fr.allerretour.planner.catalogue;

/** One sentence for people, in the two languages of the product. */
public record Text(String en, String fr) {}
