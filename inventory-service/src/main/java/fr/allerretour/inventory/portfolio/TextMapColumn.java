package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** A map of texts as a JSON column. */
@Converter
public final class TextMapColumn implements AttributeConverter<Map<String, String>, String> {

    private static final ObjectMapper JSON = StoredJson.of(new ObjectMapper());
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(Map<String, String> map) {
        try {
            return JSON.writeValueAsString(map);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, TEXT_MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON map of texts", e);
        }
    }
}
