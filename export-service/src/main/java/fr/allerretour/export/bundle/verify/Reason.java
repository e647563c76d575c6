package fr.allerretour.export.bundle.verify;

/**
 * One thing that a verification found.
 *
 * @param code stable, such as {@code digest-differs}
 * @param file the path inside the bag that it is about; empty if about the whole
 * @param detail what was expected and what is there
 */
public record Reason(Severity severity, String code, String file, String detail) implements Comparable<Reason> {

    /** Only errors make a bag invalid. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    /** Errors first, then by code and file. */
    @Override
    public int compareTo(Reason that) {
        int order = severity.compareTo(that.severity);
        order = order != 0 ? order : code.compareTo(that.code);
        order = order != 0 ? order : file.compareTo(that.file);
        return order != 0 ? order : detail.compareTo(that.detail);
    }

    @Override
    public String toString() {
        return "%s %s%s: %s".formatted(severity, code, file.isEmpty() ? "" : " " + file, detail);
    }
}
