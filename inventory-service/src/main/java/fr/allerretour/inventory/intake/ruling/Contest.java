package fr.allerretour.inventory.intake.ruling;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Two sources that say different things of one field.
 *
 * @param field the member; of an attribute "attributes." and its name
 * @param standing the value that the field has
 * @param standingSource its provenance
 * @param standingId see {@link Source#id}
 * @param offered the value that is given
 * @param offeredSource where it comes from; the time is yet to come
 * @param offeredId see {@link Source#id}
 * @param kept whether the standing value stays
 * @param rule why
 */
public record Contest(
        String field,
        JsonNode standing,
        String standingSource,
        String standingId,
        JsonNode offered,
        String offeredSource,
        String offeredId,
        boolean kept,
        FieldRule rule) {

    private static final String ATTRIBUTE = "attributes.";

    /** The field of an attribute. */
    public static String ofAttribute(String name) {
        return ATTRIBUTE + name;
    }

    /** The name of the field in a provenance, whose fields are separated by blanks. */
    public static String inProvenance(String field) {
        return field.replaceAll("\\s", "_");
    }

    /** Whether the field is an attribute. */
    public static boolean isAttribute(String field) {
        return field.startsWith(ATTRIBUTE);
    }

    /** The name of the attribute that the field is. */
    public static String attribute(String field) {
        return field.substring(ATTRIBUTE.length());
    }
}
