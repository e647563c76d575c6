package fr.allerretour.inventory.intake.ruling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why one of two values stands. */
public enum FieldRule {
    /** A person gave it, or chose it. */
    PERSON,
    /** Its kind of source knows this field better. */
    MORE_TRUSTED_SOURCE,
    /** It was said later. */
    NEWER_SOURCE;

    /** Stable name in the API: "newer-source". */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
