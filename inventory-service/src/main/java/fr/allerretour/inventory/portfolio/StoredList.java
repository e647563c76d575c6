package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is sent as its JSON column has it, and read only if somebody looks into it: reading and writing the same JSON
 * again is half of what a page of workloads costs.
 */
public final class StoredList<T> extends AbstractList<T> implements JsonSerializable {

    private final String column;
    private final Function<String, List<T>> read;
    private @Nullable List<T> list;

    private StoredList(String column, Function<String, List<T>> read) {
        this.column = column;
        this.read = read;
    }

    /** The column's list. One that has null somewhere is read, since what is sent leaves null out. */
    public static <T> List<T> of(String column, Function<String, List<T>> read) {
        return column.contains(":null") ? read.apply(column) : new StoredList<>(column, read);
    }

    private List<T> list() {
        if (list == null) {
            list = read.apply(column);
        }
        return list;
    }

    @Override
    public T get(int index) {
        return list().get(index);
    }

    @Override
    public int size() {
        return list().size();
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
