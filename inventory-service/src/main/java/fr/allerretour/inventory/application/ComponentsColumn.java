package fr.allerretour.inventory.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What an application is made of, as a JSON column. */
@Converter
final class ComponentsColumn implements AttributeConverter<List<Component>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Component>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Component> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of components is always JSON", e);
        }
    }

    @Override
    public List<Component> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON list of components", e);
        }
    }
}
