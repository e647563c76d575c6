package fr.allerretour.inventory.questionnaire;

/** A word that says what an application is, in a category: Language / Java. */
public record Tag(String category, String tag) {}
