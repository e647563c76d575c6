package fr.allerretour.inventory.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** A machine's disks as a JSON column. */
@Converter
final class DisksColumn implements AttributeConverter<List<Disk>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<Disk>> LIST = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Disk> list) {
        try {
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of disks is always JSON", e);
        }
    }

    @Override
    public List<Disk> convertToEntityAttribute(String column) {
        try {
            return JSON.readValue(column, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The column holds no JSON list of disks", e);
        }
    }
}
