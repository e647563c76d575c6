package fr.allerretour.inventory.regime;

/** How well a rule is established; the letters are those of the data files and of the answers. */
public enum Confidence {
    /** The primary text was read. */
    P(100),
    /** A secondary source was read. */
    S(80),
    /** General knowledge: shown as unconfirmed. */
    K(50);

    private final int percent;

    Confidence(int percent) {
        this.percent = percent;
    }

    /** How much a conclusion drawn from it may be trusted, 0 to 100. */
    public int percent() {
        return percent;
    }

    /** Whether it must be shown as unconfirmed. */
    public boolean unconfirmed() {
        return this == K;
    }
}
