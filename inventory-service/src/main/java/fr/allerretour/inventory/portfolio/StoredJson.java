package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads the JSON of our own columns and lines. Their member names are data ("vInfo row 7"): a parser that remembers each
 * name that it meets copies a table of thousands of them for every value.
 */
public final class StoredJson {

    private StoredJson() {}

    /** A copy of the mapper that remembers no names. */
    public static ObjectMapper of(ObjectMapper mapper) {
        return mapper.copyWith(JsonFactory.builder()
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build());
    }
}
