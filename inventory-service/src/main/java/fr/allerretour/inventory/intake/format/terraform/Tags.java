package fr.allerretour.inventory.intake.format.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags and labels that are read; people put anything into the others. */
final class Tags {

    static final List<String> NAME = List.of("Name", "name");
    static final List<String> ENVIRONMENT = List.of("Environment", "environment", "Env", "env");
    static final List<String> APPLICATION = List.of("Application", "application", "App", "app");

    static final List<String> READ = List.of(
            "Name", "name", "Environment", "environment", "Env", "env", "Application", "application", "App", "app");

    private Tags() {}

    /** The text of the first of these tags, whether tags are members or blocks of key and value; null if there is none. */
    static @Nullable String first(JsonNode tags, List<String> names) {
        for (String name : names) {
            JsonNode value = tags.path(name);
            for (JsonNode block : tags.isArray() ? tags : List.<JsonNode>of()) {
                value = block.path("key").asText().equals(name) ? block.path("value") : value;
            }
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
