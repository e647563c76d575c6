package fr.allerretour.inventory.regime;

/** What is known of a statement. Unknown is not no: a conclusion from it stays open. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
