package fr.allerretour.export.bundle.verify;

/**
 * One thing that a verification found.
 *
 * @param code stable, such as {@code digest-differs}
 * @param file the path inside the bag that it is about; empty if about the whole
 * @param detail what was expected and what is there
 */
public record Reason(Severity severity, String code, String file, String detail) {

    /** Only errors make a bag invalid. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    @Override
    public String toString() {
        return "%s %s%s: %s".formatted(severity, code, file.isEmpty() ? "" : " " + file, detail);
    }
}
