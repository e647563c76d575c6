package fr.allerretour.inventory.completeness;

/** Whether a value is better measured or better said, and so how far each source is believed, in hundredths. */
public enum Nature {
    /** Sizes, versions, states: a tool has read them, a person remembers them. */
    MEASURED(80, 100),
    /** What something is for, and how much it matters: only people know, a tool guesses from names and tags. */
    JUDGED(100, 70);

    private static final int ASSUMED = 50;

    private final int person;
    private final int tool;

    Nature(int person, int tool) {
        this.person = person;
        this.tool = tool;
    }

    /** How far a value of that source is believed: 0, not at all, to 100. */
    public int trust(Source source) {
        return switch (source) {
            case PERSON -> person;
            case TOOL -> tool;
            case ASSUMED -> ASSUMED;
        };
    }
}
