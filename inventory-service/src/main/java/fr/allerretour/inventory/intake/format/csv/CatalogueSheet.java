package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.cell.ExactText;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Our sheets as they are written, in the order in which they are read: each item as the row from which the sheet's reader
 * makes the same item again. What is null stays empty, and an empty cell says nothing.
 */
public enum CatalogueSheet {
    APPLICATIONS("applications", List.of("key", "name", "criticality", "owner", "intent")),
    WORKLOADS(
            "workloads",
            List.of(
                    "key",
                    "name",
                    "kind",
                    "environment",
                    "criticality",
                    "operating system",
                    "cpus",
                    "memory MiB",
                    "storage MiB",
                    "used MiB",
                    "powered",
                    "template",
                    "application",
                    "runs on",
                    "place",
                    "end of support",
                    "must leave by")),
    DEPENDENCIES("dependencies", List.of("from", "to", "strength", "reason")),
    DATA_SETS(
            "data sets",
            List.of(
                    "key",
                    "name",
                    "category",
                    "sensitivity",
                    "regimes",
                    "volume MiB",
                    "place",
                    "workload",
                    "application"));

    private final String title;
    private final List<String> plainHeadings;

    CatalogueSheet(String title, List<String> plainHeadings) {
        this.title = title;
        this.plainHeadings = plainHeadings;
    }

    /**
     * How many columns the workloads' disks, cards and attributes and the applications' components take, 1 or more each:
     * what is too long for one cell goes on in the next.
     */
    public record Widths(int disks, int nics, int attributes, int components) {

        /** One column each. */
        public static final Widths NARROW = new Widths(1, 1, 1, 1);

        /** What this item takes. */
        public static Widths of(ParsedItem item) {
            return switch (item) {
                case WorkloadItem w ->
                    new Widths(
                            Math.max(1, diskCells(w).size()),
                            Math.max(1, nicCells(w).size()),
                            Math.max(1, attributeCells(w).size()),
                            1);
                case ApplicationItem a ->
                    new Widths(1, 1, 1, Math.max(1, componentCells(a).size()));
                case DependencyItem d -> NARROW;
                case DataSetItem d -> NARROW;
            };
        }

        /** What is enough for both. */
        public Widths or(Widths other) {
            return new Widths(
                    Math.max(disks, other.disks),
                    Math.max(nics, other.nics),
                    Math.max(attributes, other.attributes),
                    Math.max(components, other.components));
        }

        /** The widest of them. */
        public int widest() {
            return Math.max(Math.max(disks, nics), Math.max(attributes, components));
        }
    }

    /** The sheet on which such an item stands. */
    public static CatalogueSheet of(ParsedItem item) {
        return switch (item) {
            case ApplicationItem a -> APPLICATIONS;
            case WorkloadItem w -> WORKLOADS;
            case DependencyItem d -> DEPENDENCIES;
            case DataSetItem d -> DATA_SETS;
        };
    }

    /** Its name in a workbook. */
    public String title() {
        return title;
    }

    /** The headings in their order. */
    public List<String> headings(Widths widths) {
        List<String> headings = new ArrayList<>(plainHeadings);
        if (this == WORKLOADS) {
            addHeadings(headings, "disks", widths.disks());
            addHeadings(headings, "nics", widths.nics());
            addHeadings(headings, "attributes", widths.attributes());
        } else if (this == APPLICATIONS) {
            addHeadings(headings, "components", widths.components());
        }
        return headings;
    }

    private static void addHeadings(List<String> headings, String name, int columns) {
        for (int column = 1; column <= columns; column++) {
            headings.add(column == 1 ? name : name + " " + column);
        }
    }

    /**
     * The item's cells under its sheet's headings; "" where it says nothing.
     *
     * @throws IllegalArgumentException if the widths are not enough for it
     */
    public static List<String> row(ParsedItem item, Widths widths) {
        List<String> cells = new ArrayList<>(32);
        switch (item) {
            case ApplicationItem a -> {
                text(cells, a.key());
                text(cells, a.name());
                value(cells, a.criticality());
                text(cells, a.owner());
                value(cells, a.intent());
                pieces(cells, componentCells(a), widths.components());
            }
            case WorkloadItem w -> workload(cells, w, widths);
            case DependencyItem d -> {
                text(cells, d.from());
                text(cells, d.to());
                value(cells, d.strength());
                text(cells, d.reason());
            }
            case DataSetItem d -> {
                text(cells, d.key());
                text(cells, d.name());
                value(cells, d.category());
                value(cells, d.sensitivity());
                value(
                        cells,
                        d.regimes() == null
                                ? null
                                : d.regimes().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
                value(cells, d.volumeMiB());
                value(cells, d.place());
                text(cells, d.workload());
                text(cells, d.application());
            }
        }
        return cells;
    }

    private static void workload(List<String> cells, WorkloadItem w, Widths widths) {
        text(cells, w.key());
        text(cells, w.name());
        value(cells, w.kind());
        value(cells, w.environment());
        value(cells, w.criticality());
        text(cells, w.operatingSystem());
        value(cells, w.cpus());
        value(cells, w.memoryMiB());
        value(cells, w.storageMiB());
        value(cells, w.usedMiB());
        value(cells, w.powered());
        value(cells, w.template());
        text(cells, w.application());
        text(cells, w.runsOn());
        value(cells, w.place());
        value(cells, w.endOfSupport());
        value(cells, w.mustLeaveBy());
        pieces(cells, diskCells(w), widths.disks());
        pieces(cells, nicCells(w), widths.nics());
        pieces(cells, attributeCells(w), widths.attributes());
    }

    private static List<String> diskCells(WorkloadItem w) {
        List<WorkloadItem.Disk> disks = w.disks();
        return disks == null || disks.isEmpty() ? List.of() : ExactText.cells(JsonCell.DISKS.text(disks));
    }

    private static List<String> nicCells(WorkloadItem w) {
        List<WorkloadItem.Nic> nics = w.nics();
        return nics == null || nics.isEmpty() ? List.of() : ExactText.cells(JsonCell.NICS.text(nics));
    }

    private static List<String> componentCells(ApplicationItem a) {
        List<ApplicationItem.Component> components = a.components();
        return components == null || components.isEmpty()
                ? List.of()
                : ExactText.cells(JsonCell.COMPONENTS.text(components));
    }

    private static List<String> attributeCells(WorkloadItem w) {
        return w.attributes().isEmpty() ? List.of() : ExactText.cells(JsonCell.ATTRIBUTES.text(w.attributes()));
    }

    private static void text(List<String> cells, @Nullable String text) {
        cells.add(text == null ? "" : ExactText.cell(text));
    }

    private static void value(List<String> cells, @Nullable Object value) {
        cells.add(value == null ? "" : value.toString());
    }

    private static void pieces(List<String> cells, List<String> pieces, int columns) {
        if (pieces.size() > columns) {
            throw new IllegalArgumentException(pieces.size() + " cells do not fit into " + columns + " columns");
        }
        cells.addAll(pieces);
        cells.addAll(Collections.nCopies(columns - pieces.size(), ""));
    }
}
