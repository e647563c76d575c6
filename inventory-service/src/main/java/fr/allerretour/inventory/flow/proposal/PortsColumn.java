package fr.allerretour.inventory.flow.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.flow.finding.PortEvidence;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The ports of a proposal as a JSON column. */
@Converter
final class PortsColumn implements AttributeConverter<List<PortEvidence>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<PortEvidence>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<PortEvidence> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of ports is always JSON", e);
        }
    }

    @Override
    public List<PortEvidence> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON list of ports", e);
        }
    }
}
