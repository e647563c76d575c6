package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of thing that rows describe: the table of each, its columns, and what holds while a file says nothing. */
public enum ItemKind {
    WORKLOAD(
            "workload",
            "kind",
            text("name", "name"),
            text("kind", "kind"),
            new Column("environment", "environment", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            new Column("criticality", "criticality", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            text("operatingSystem", "operating_system"),
            new Column("cpus", "cpus", ColumnType.NUMBER, LongNode.valueOf(0)),
            new Column("memoryMiB", "memory_mib", ColumnType.NUMBER, LongNode.valueOf(0)),
            new Column("storageMiB", "storage_mib", ColumnType.NUMBER, LongNode.valueOf(0)),
            new Column("usedMiB", "used_mib", ColumnType.NUMBER, null),
            new Column("powered", "powered", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            new Column("template", "template", ColumnType.FLAG, BooleanNode.FALSE),
            text("application", "application"),
            text("runsOn", "runs_on"),
            new Column("place", "place", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            new Column("endOfSupport", "end_of_support", ColumnType.DATE, null),
            new Column("mustLeaveBy", "must_leave_by", ColumnType.DATE, null),
            new Column("disks", "disks", ColumnType.JSON, JsonNodeFactory.instance.arrayNode()),
            new Column("nics", "nics", ColumnType.JSON, JsonNodeFactory.instance.arrayNode()),
            new Column("attributes", "attributes", ColumnType.JSON, JsonNodeFactory.instance.objectNode()),
            new Column("aliases", "aliases", ColumnType.JSON, JsonNodeFactory.instance.arrayNode())),
    APPLICATION(
            "application",
            null,
            text("name", "name"),
            new Column("criticality", "criticality", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            text("owner", "owner"),
            new Column("intent", "intent", ColumnType.TEXT, TextNode.valueOf("UNDECIDED")),
            new Column("components", "components", ColumnType.JSON, JsonNodeFactory.instance.arrayNode())),
    DEPENDENCY(
            "dependency",
            null,
            text("from", "from_key"),
            text("to", "to_key"),
            new Column("strength", "strength", ColumnType.TEXT, TextNode.valueOf("HARD")),
            text("reason", "reason")),
    DATA_SET(
            "data_set",
            "category",
            text("name", "name"),
            text("category", "category"),
            new Column("sensitivity", "sensitivity", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            new Column("regimes", "regimes", ColumnType.WORDS, JsonNodeFactory.instance.arrayNode()),
            new Column("volumeMiB", "volume_mib", ColumnType.NUMBER, LongNode.valueOf(0)),
            new Column("place", "place", ColumnType.TEXT, TextNode.valueOf("UNKNOWN")),
            text("workload", "workload"),
            text("application", "application"));

    /**
     * A member and its column.
     *
     * @param whenUnknown what a new item has while no file has said otherwise; null: nothing
     */
    record Column(
            String field,
            String sql,
            ColumnType type,
            @Nullable JsonNode whenUnknown) {}

    private final String table;
    private final @Nullable String required;
    private final List<Column> columns;

    ItemKind(String table, @Nullable String required, Column... columns) {
        this.table = table;
        this.required = required;
        this.columns = List.of(columns);
    }

    private static Column text(String field, String sql) {
        return new Column(field, sql, ColumnType.TEXT, null);
    }

    static ItemKind of(ParsedItem item) {
        return switch (item) {
            case WorkloadItem w -> WORKLOAD;
            case ApplicationItem a -> APPLICATION;
            case DependencyItem d -> DEPENDENCY;
            case DataSetItem d -> DATA_SET;
        };
    }

    /** Whether a member's value means that it is unknown. */
    public boolean saysNothing(String field, JsonNode value) {
        return columns.stream()
                .filter(column -> column.field().equals(field) && column.type() != ColumnType.FLAG)
                .filter(column -> this != DEPENDENCY)
                .anyMatch(column -> value.equals(column.whenUnknown()));
    }

    String table() {
        return table;
    }

    /** The member that a new item cannot be without, besides its key. */
    @Nullable
    String required() {
        return required;
    }

    List<Column> columns() {
        return columns;
    }

    Column column(String field) {
        return columns.stream()
                .filter(column -> column.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    boolean isNamed() {
        return this != DEPENDENCY;
    }
}
