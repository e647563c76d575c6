package fr.allerretour.inventory.yaml;

/** What ends the reading of a text, on its way through the parser; each kind of file has its own words around it. */
public final class YamlRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final int line;
    private final transient Text detail;

    YamlRefusal(Reason reason, int line, String en, String fr) {
        super(en, null, false, false);
        this.reason = reason;
        this.line = line;
        this.detail = new Text(en, fr);
    }

    public enum Reason {
        /** A byte, somewhere after the line, is none of its encoding. */
        ENCODING,
        /** A character that no text has, or half of one. */
        NOT_TEXT,
        /** No YAML, or cut. The detail may quote the file. */
        BROKEN,
        /** A line, a value or the nesting is beyond the bounds. */
        BEYOND_BOUNDS
    }

    public Reason reason() {
        return reason;
    }

    /** From 1; 0 if no line is to blame. */
    public int line() {
        return line;
    }

    public Text detail() {
        return detail;
    }
}
