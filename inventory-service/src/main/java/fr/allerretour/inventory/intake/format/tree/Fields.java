package fr.allerretour.inventory.intake.format.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of an object, read as what they ought to be. A member that is not there, or is null or blank, says nothing. */
public final class Fields {

    private static final int LONGEST = 255;
    private static final int ELEMENTS = 1_000;
    private static final long BYTES_IN_MIB = 1L << 20;

    private final JsonNode node;
    private final boolean quotes;

    /** @param quotes whether a message may quote the value that is wrong */
    Fields(JsonNode node, boolean quotes) {
        this.node = node;
        this.quotes = quotes;
    }

    /** Reads a cell of text into a value. */
    @FunctionalInterface
    private interface CellReading<T> {
        @Nullable
        T read(@Nullable String cell) throws BadCell;
    }

    /** Whether the member says anything. */
    public boolean has(String member) {
        return !node.path(member).isMissingNode() && !node.path(member).isNull();
    }

    /** Text of at most 255 characters. */
    public @Nullable String text(String member) throws BadCell {
        return text(member, LONGEST);
    }

    /** Text of at most that many characters. */
    public @Nullable String text(String member, int most) throws BadCell {
        return as(member, cell -> Cells.text(member, cell, most));
    }

    /** Text of at most 255 characters that must be there. */
    public String need(String member) throws BadCell {
        String text = text(member);
        if (text == null) {
            throw new BadCell(
                    member,
                    RowProblem.REQUIRED,
                    member + " is missing; expected a text.",
                    member + " manque ; attendu un texte.");
        }
        return text;
    }

    /** A count from 0 to a million. */
    public @Nullable Integer count(String member) throws BadCell {
        return as(member, cell -> Cells.count(member, cell, false));
    }

    /** A size written in MiB. */
    public @Nullable Long mebibytes(String member) throws BadCell {
        return as(member, cell -> Cells.mebibytes(member, cell, false));
    }

    /** A size written in GiB, as MiB. */
    public @Nullable Long gibibytes(String member) throws BadCell {
        return as(member, cell -> Cells.gibibytes(member, cell, false));
    }

    /** A size written in bytes, as MiB, rounded up. */
    public @Nullable Long bytes(String member) throws BadCell {
        Long bytes = as(member, cell -> Cells.mebibytes(member, cell, false));
        return bytes == null ? null : Long.valueOf((bytes + BYTES_IN_MIB - 1) / BYTES_IN_MIB);
    }

    public @Nullable Boolean yesOrNo(String member) throws BadCell {
        return as(member, cell -> Cells.yesOrNo(member, cell));
    }

    /** The object of that member; one without members if it says nothing. */
    public Fields object(String member) throws BadCell {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return new Fields(JsonNodeFactory.instance.objectNode(), quotes);
        }
        if (!value.isObject()) {
            throw other(member, "an object", "un objet");
        }
        return new Fields(value, quotes);
    }

    /** The object of that member, or the first one if it is an array of them; one without members if it says nothing. */
    public Fields first(String member) throws BadCell {
        if (!node.path(member).isArray()) {
            return object(member);
        }
        List<Fields> objects = objects(member);
        return objects.isEmpty() ? new Fields(JsonNodeFactory.instance.objectNode(), quotes) : objects.getFirst();
    }

    /** The objects of that member, or the one object that it is; none if it says nothing. */
    public List<Fields> each(String member) throws BadCell {
        return node.path(member).isObject() ? List.of(object(member)) : objects(member);
    }

    /** The objects of that member; none if it says nothing. Elements that are null are passed over. */
    public List<Fields> objects(String member) throws BadCell {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode element : elements(member)) {
            if (!element.isObject()) {
                throw other(member, "an array of objects", "un tableau d'objets");
            }
            objects.add(new Fields(element, quotes));
        }
        return objects;
    }

    /** The texts of that member, each of at most 255 characters; none if it says nothing. */
    public List<String> texts(String member) throws BadCell {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(member)) {
            if (!element.isValueNode()) {
                throw other(member, "an array of texts", "un tableau de textes");
            }
            String text = read(element.asText(), cell -> Cells.text(member, cell, LONGEST), member);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** Member names with their texts; members that are no text are passed over. */
    public Map<String, String> plainMembers() {
        Map<String, String> plain = new LinkedHashMap<>();
        node.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                plain.put(member.getKey(), member.getValue().asText());
            }
        });
        return plain;
    }

    private List<JsonNode> elements(String member) throws BadCell {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw other(member, "an array", "un tableau");
        }
        if (value.size() > ELEMENTS) {
            throw new BadCell(
                    member,
                    RowProblem.OUT_OF_RANGE,
                    member + " has " + value.size() + " elements; expected at most " + ELEMENTS + ".",
                    member + " a " + value.size() + " éléments ; attendu au plus " + ELEMENTS + ".");
        }
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isNull()) {
                elements.add(element);
            }
        }
        return elements;
    }

    private <T> @Nullable T as(String member, CellReading<T> reading) throws BadCell {
        JsonNode value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw other(member, "one value", "une seule valeur");
        }
        return read(value.asText(), reading, member);
    }

    private <T> @Nullable T read(String cell, CellReading<T> reading, String member) throws BadCell {
        if (quotes) {
            return reading.read(cell);
        }
        try {
            return reading.read(cell);
        } catch (BadCell e) {
            throw new BadCell(
                    member,
                    e.problem(),
                    member + " cannot be taken: " + e.problem().titleEn() + ". Its value is not shown.",
                    member + " ne peut être retenu : " + e.problem().titleFr() + ". Sa valeur n'est pas montrée.");
        }
    }

    private static BadCell other(String member, String expected, String attendu) {
        return new BadCell(
                member,
                RowProblem.UNKNOWN_VALUE,
                member + " is something else; expected " + expected + ".",
                member + " est autre chose ; attendu " + attendu + ".");
    }
}
