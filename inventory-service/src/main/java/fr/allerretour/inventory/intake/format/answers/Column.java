package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.Words;

/** The columns of the sheet, in its order. */
enum Column {
    OWNER("Owner", "Responsable"),
    APPLICATION("Application", "Application"),
    ITEM("Item", "Élément"),
    KEY("Key", "Clé"),
    COVERS("Covers", "Couvre"),
    NAME("Name", "Nom"),
    FIELD("Field", "Champ"),
    QUESTION("Question", "Question"),
    WHY("What it is for", "À quoi cela sert"),
    EXPECTED("Expected", "Attendu"),
    GAIN("Gain (%)", "Gain (%)"),
    ANSWER("Answer", "Réponse");

    private final Words heading;

    Column(String en, String fr) {
        this.heading = new Words(en, fr);
    }

    Words heading() {
        return heading;
    }

    /** Both headings, to find the column by. */
    String[] names() {
        return new String[] {heading.en(), heading.fr()};
    }
}
