package fr.allerretour.inventory.yaml;

/** Why a YAML file was refused. */
public final class YamlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Text detail;
    private final String place;
    private final int line;

    /**
     * @param place where in the tree, such as "/sections/2/title"; empty for the file as a whole
     * @param line from 1, 0 if no line is to blame
     */
    public YamlException(Kind kind, String place, int line, Text detail) {
        super((line > 0 ? "line " + line + ": " : "") + (place.isEmpty() ? "" : place + ": ") + detail.en());
        this.kind = kind;
        this.detail = detail;
        this.place = place;
        this.line = line;
    }

    /** What is wrong in general. */
    public enum Kind {
        /** Longer than what is read. */
        TOO_LARGE,
        /** Not YAML, or YAML that this product does not take: tags, aliases, several documents, beyond the bounds. */
        UNREADABLE,
        /** Well-formed, but not what is expected in this kind of file. */
        UNFIT
    }

    public Kind kind() {
        return kind;
    }

    public Text detail() {
        return detail;
    }

    public String place() {
        return place;
    }

    public int line() {
        return line;
    }
}
