package fr.allerretour.inventory.intake.known;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads from a workload's JSON columns what tells it from others, and leaves the rest unread. */
final class StoredIdentities {

    private static final String IDENTITY = "identity.";

    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    /** The attributes that identify. */
    Map<String, String> attributes(@Nullable String column) throws IOException {
        Map<String, String> identities = new HashMap<>();
        if (column != null) {
            try (JsonParser parser = json.createParser(column)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING
                            && parser.currentName() != null
                            && parser.currentName().startsWith(IDENTITY)) {
                        identities.put(parser.currentName(), parser.getText());
                    }
                }
            }
        }
        return identities;
    }

    /** The hardware addresses among the network cards. */
    List<String> macs(@Nullable String column) throws IOException {
        return texts(column, "mac");
    }

    /** A list of keys. */
    List<String> keys(@Nullable String column) throws IOException {
        return texts(column, null);
    }

    private List<String> texts(@Nullable String column, @Nullable String member) throws IOException {
        List<String> texts = new ArrayList<>(2);
        if (column != null) {
            try (JsonParser parser = json.createParser(column)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken() == JsonToken.VALUE_STRING
                            && (member == null || member.equals(parser.currentName()))) {
                        texts.add(parser.getText());
                    }
                }
            }
        }
        return texts;
    }
}
