package fr.allerretour.inventory.intake.ruling;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param said as the provenance has it
 * @param family what is the same for two files of which the second is the first's next edition
 * @param format id of the file's format; null if it is not known or not a file
 * @param at when; null if that is not known
 */
public record Source(
        String said,
        String family,
        @Nullable String format,
        SourceKind kind,
        @Nullable Instant at) {

    /** What the provenance of what a person did begins with. */
    private static final String PERSON = "API, ";

    boolean isPerson() {
        return kind == SourceKind.PERSON;
    }

    /** Whether what one says is the other's next word. */
    boolean isSameAs(Source other) {
        return family.equals(other.family) && (format == null || other.format == null || format.equals(other.format));
    }

    /** What the same source has in all its editions. */
    public String id() {
        return format == null ? family : family + " (" + format + ")";
    }

    static Source person(String said) {
        return new Source(said, "API", null, SourceKind.PERSON, time(said));
    }

    static boolean isPerson(String said) {
        return said.startsWith(PERSON);
    }

    /** The time at the end of a provenance. */
    static @Nullable Instant time(String said) {
        try {
            return Instant.parse(said.substring(said.lastIndexOf(", ") + 1).strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
