package fr.allerretour.inventory.intake.ruling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What becomes of a value that a source gives for a field that has another. */
public sealed interface Ruling {

    /** It takes the place of the other, which came from the same source or from none. */
    record Updated() implements Ruling {}

    /** It takes the place of the other, which is kept as its rival. */
    record Taken(FieldRule rule) implements Ruling {}

    /** The other stays; it is kept as its rival. */
    record Kept(FieldRule rule) implements Ruling {}

    /**
     * A person's value stands, and so does a source's own next word. Else the source that knows the field better has it, and
     * between two that know it equally well the newer.
     *
     * @param standing the source of the value that the field has; null if it has none
     */
    static Ruling of(String field, @Nullable Source standing, Source offered) {
        if (standing == null) {
            return new Updated();
        }
        if (standing.isPerson()) {
            return new Kept(FieldRule.PERSON);
        }
        if (offered.isPerson()) {
            return new Taken(FieldRule.PERSON);
        }
        if (standing.isSameAs(offered)) {
            return new Updated();
        }
        int theirs = standing.kind().trust(field);
        int ours = offered.kind().trust(field);
        if (theirs > 0 && ours > 0 && theirs != ours) {
            return theirs > ours ? new Kept(FieldRule.MORE_TRUSTED_SOURCE) : new Taken(FieldRule.MORE_TRUSTED_SOURCE);
        }
        return isBefore(offered.at(), standing.at())
                ? new Kept(FieldRule.NEWER_SOURCE)
                : new Taken(FieldRule.NEWER_SOURCE);
    }

    private static boolean isBefore(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }
}
