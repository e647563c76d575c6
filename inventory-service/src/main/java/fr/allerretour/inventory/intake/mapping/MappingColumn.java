package fr.allerretour.inventory.intake.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.portfolio.StoredJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A mapping as a JSON column. */
@Converter
final class MappingColumn implements AttributeConverter<ColumnMapping, String> {

    private static final ObjectMapper JSON = StoredJson.of(new ObjectMapper());

    @Override
    public String convertToDatabaseColumn(ColumnMapping mapping) {
        try {
            return JSON.writeValueAsString(mapping);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A mapping is always JSON", e);
        }
    }

    @Override
    public ColumnMapping convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, ColumnMapping.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON of a mapping", e);
        }
    }
}
