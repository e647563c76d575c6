package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table of machines become what. A format declares one and adds only what is its own.
 *
 * @param columns in the order in which they may speak
 */
public record MachineTable(List<Column> columns) {

    /**
     * A column.
     *
     * @param unit of a size; null for anything else
     * @param attribute the attribute that it becomes; empty for anything else
     * @param headings its names; any of them
     * @param values what its cells stand for, by what they say, in lower case; empty if they say it themselves
     */
    public record Column(
            Target target,
            @Nullable SizeUnit unit,
            String attribute,
            List<String> headings,
            Map<String, String> values) {}

    public static MachineTable of(Column... columns) {
        return new MachineTable(List.of(columns));
    }

    public static Column column(Target target, String... headings) {
        return new Column(target, null, "", List.of(headings), Map.of());
    }

    public static Column size(Target target, SizeUnit unit, String... headings) {
        return new Column(target, unit, "", List.of(headings), Map.of());
    }

    public static Column attribute(String attribute, String... headings) {
        return new Column(Target.ATTRIBUTE, null, attribute, List.of(headings), Map.of());
    }

    public static Column uuid(String attribute, String... headings) {
        return new Column(Target.UUID, null, attribute, List.of(headings), Map.of());
    }

    /**
     * Finds the columns of a sheet once for all its rows.
     *
     * @throws FormatException if two say the same
     */
    public MachineRows in(Headings headings) throws FormatException {
        return new MachineRows(this, headings);
    }
}
