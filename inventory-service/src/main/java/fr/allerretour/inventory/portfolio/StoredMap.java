package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of texts that is sent as its JSON column has it, and read only if somebody looks into it; see {@link StoredList}. */
public final class StoredMap extends AbstractMap<String, String> implements JsonSerializable {

    private final String column;
    private final TextMapColumn converter;
    private @Nullable Map<String, String> map;

    public StoredMap(String column, TextMapColumn converter) {
        this.column = column;
        this.converter = converter;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        if (map == null) {
            map = converter.convertToEntityAttribute(column);
        }
        return map.entrySet();
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeRawValue(column);
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer type)
            throws IOException {
        serialize(json, serializers);
    }
}
