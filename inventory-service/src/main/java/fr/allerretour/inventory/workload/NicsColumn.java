package fr.allerretour.inventory.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A machine's nics as a JSON column. */
@Converter
final class NicsColumn implements AttributeConverter<List<Nic>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Nic>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Nic> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of nics is always JSON", e);
        }
    }

    @Override
    public List<Nic> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON list of nics", e);
        }
    }
}
