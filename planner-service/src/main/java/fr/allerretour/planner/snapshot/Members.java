package fr.allerretour.planner.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.planner.snapshot.SnapshotException.Fault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one line, each taken by name and kind; whatever is not asked for is not looked at. */
final class Members {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final ObjectNode node;
    private final long line;

    private Members(ObjectNode node, long line) {
        this.node = node;
        this.line = line;
    }

    static Members parse(byte[] content, long line) throws IOException {
        try {
            if (JSON.readTree(content) instanceof ObjectNode object) {
                return new Members(object, line);
            }
        } catch (JsonProcessingException e) {
            throw new SnapshotException(
                    Fault.MALFORMED, line, "Line " + line + " of the snapshot is not JSON: " + e.getOriginalMessage());
        }
        throw new SnapshotException(Fault.MALFORMED, line, "Line " + line + " of the snapshot is not one JSON object.");
    }

    String text(String name) {
        String value = textOrNull(name);
        if (value == null || value.isBlank()) {
            throw wrong(name, "a text that is not blank");
        }
        return value;
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            throw wrong(name, "a text");
        }
        return value.textValue();
    }

    boolean flag(String name) {
        JsonNode value = present(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "true or false");
        }
        return value != null && value.booleanValue();
    }

    /** A whole number from 0 on; 0 where the member is absent, which is how a snapshot says "unknown". */
    long size(String name) {
        Long value = sizeOrNull(name);
        return value == null ? 0 : value;
    }

    @Nullable
    Long sizeOrNull(String name) {
        JsonNode value = present(name);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(name, "a whole number from 0 on");
        }
        return value.longValue();
    }

    int count(String name) {
        long value = size(name);
        if (value > Integer.MAX_VALUE) {
            throw wrong(name, "a whole number up to " + Integer.MAX_VALUE);
        }
        return (int) value;
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        String value = textOrNull(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(name, "a day such as 2026-11-24");
        }
    }

    Instant instant(String name) {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, "an instant such as 2026-11-24T09:00:00Z");
        }
    }

    <E extends Enum<E>> E one(String name, Class<E> type, E whenAbsent) {
        return present(name) == null ? whenAbsent : one(name, type);
    }

    /** A name that this planner does not know is refused, not guessed at: verdicts hang on it. */
    <E extends Enum<E>> E one(String name, Class<E> type) {
        return constant(name, textOrNull(name), type);
    }

    <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        EnumSet<E> values = EnumSet.noneOf(type);
        JsonNode array = present(name);
        if (array != null && !array.isArray()) {
            throw wrong(name, "a list");
        }
        if (array != null) {
            array.forEach(item -> values.add(constant(name, item.textValue(), type)));
        }
        return Set.copyOf(values);
    }

    String place(String name) {
        String value = textOrNull(name);
        if (value == null) {
            return "UNKNOWN";
        }
        return switch (value) {
            case "FR", "EU", "NON_EU", "UNKNOWN" -> value;
            default -> throw wrong(name, "one of FR, EU, NON_EU, UNKNOWN");
        };
    }

    /** The members of an object within this one. */
    Members within(String name) {
        if (present(name) instanceof ObjectNode object) {
            return new Members(object, line);
        }
        throw wrong(name, "an object");
    }

    private <E extends Enum<E>> E constant(String name, @Nullable String value, Class<E> type) {
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw wrong(
                name,
                "one of "
                        + String.join(
                                ", ", Arrays.stream(constants).map(Enum::name).toList()));
    }

    private @Nullable JsonNode present(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private SnapshotException wrong(String name, String expected) {
        JsonNode value = node.get(name);
        String found = value == null ? "absent" : value.toString();
        String shown = found.length() > 80 ? found.substring(0, 80) + "…" : found;
        return new SnapshotException(
                Fault.MALFORMED,
                line,
                "Line " + line + " of the snapshot: \"" + name + "\" is " + shown + ", expected " + expected + ".");
    }
}
