package fr.allerretour.inventory.intake.format.mapped.reading;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of one file, read as its mapping says. */
final class MappedRows {

    private static final int REASON = 1_000;

    private final ColumnMapping mapping;
    private final Headings headings;
    private final List<BoundColumn> bound = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    /**
     * Finds the columns.
     *
     * @throws FormatException if two headings say the same, or none says what a row is about
     */
    MappedRows(ColumnMapping mapping, Headings headings) throws FormatException {
        this.mapping = mapping;
        this.headings = headings;
        Set<String> mapped = new HashSet<>(Set.of("", Headings.plain(RejectedRowsWriter.REASON)));
        for (MappedColumn column : mapping.columns()) {
            mapped.add(Headings.plain(column.heading()));
            if (column.target() == MappedTarget.IGNORE) {
                continue;
            }
            int at = headings.find(column.heading());
            if (at < 0) {
                missing.add(column.heading());
            } else {
                bound.add(new BoundColumn(column, at, headings.name(at), mapping.decimals()));
            }
        }
        headings.asWritten().stream()
                .filter(heading -> !mapped.contains(Headings.plain(heading)))
                .forEach(heading -> unknown.add(heading.strip()));
        requireIdentity();
    }

    private void requireIdentity() throws FormatException {
        switch (mapping.rows()) {
            case WORKLOAD, APPLICATION -> need(MappedTarget.KEY, MappedTarget.NAME);
            case DATA_SET -> need(MappedTarget.KEY);
            case DEPENDENCY -> {
                need(MappedTarget.FROM);
                need(MappedTarget.TO);
            }
        }
        boolean sockets = bound.stream().anyMatch(b -> b.column().unit() == MappedUnit.SOCKET);
        if (sockets) {
            need(MappedTarget.CORES_PER_SOCKET);
        }
    }

    private void need(MappedTarget... targets) throws FormatException {
        if (bound.stream().noneMatch(b -> List.of(targets).contains(b.target()))) {
            headings.need(mapping.columns().stream()
                    .filter(column -> Arrays.asList(targets).contains(column.target()))
                    .map(MappedColumn::heading)
                    .toArray(String[]::new));
        }
    }

    /** What people should know before they believe the rows. */
    List<FileWarning> warnings() {
        List<FileWarning> warnings = new ArrayList<>();
        if (!missing.isEmpty()) {
            String names = FileLook.listed(missing);
            warnings.add(new FileWarning(
                    "mapped-headings-missing",
                    "The mapping names headings that the file has not: " + names + "; nothing is read for them.",
                    "La correspondance nomme des en-têtes que le fichier n'a pas : " + names
                            + " ; rien n'est lu pour eux."));
        }
        if (!unknown.isEmpty()) {
            String names = FileLook.listed(unknown);
            warnings.add(new FileWarning(
                    "headings-not-mapped",
                    "The file has headings that the mapping does not name: " + names + "; they are passed over.",
                    "Le fichier a des en-têtes que la correspondance ne nomme pas : " + names
                            + " ; ils sont laissés de côté."));
        }
        return warnings;
    }

    /**
     * What the row says.
     *
     * @throws BadCell if a cell cannot be read as the mapping says, or if the row is about nothing
     */
    ParsedItem read(CsvRow row) throws BadCell {
        return switch (mapping.rows()) {
            case WORKLOAD -> new MappedWorkload(mapping.kind(), bound).read(row);
            case APPLICATION -> application(row);
            case DEPENDENCY -> dependency(row);
            case DATA_SET -> dataSet(row);
        };
    }

    /** The column of that target, if the file has one. */
    private @Nullable BoundColumn of(MappedTarget target) {
        for (BoundColumn b : bound) {
            if (b.target() == target) {
                return b;
            }
        }
        return null;
    }

    private @Nullable String text(CsvRow row, MappedTarget target, int most) throws BadCell {
        BoundColumn b = of(target);
        return b == null ? null : b.text(row, most);
    }

    private <E extends Enum<E>> @Nullable E word(CsvRow row, MappedTarget target, Class<E> list) throws BadCell {
        BoundColumn b = of(target);
        return b == null ? null : b.word(list, row);
    }

    private String needed(CsvRow row, MappedTarget target, String what, String quoi) throws BadCell {
        BoundColumn b = of(target);
        if (b == null) {
            throw new IllegalStateException("Columns are found only with " + target);
        }
        return b.needed(row, what, quoi);
    }

    private ApplicationItem application(CsvRow row) throws BadCell {
        String key = text(row, MappedTarget.KEY, CsvRow.KEY);
        String name = text(row, MappedTarget.NAME, key == null ? ApplicationItem.LONGEST_NAME : CsvRow.KEY);
        if (key == null && name == null) {
            throw nameless(bound);
        }
        return new ApplicationItem(
                key == null ? ApplicationItem.BY_NAME + name : key,
                name,
                word(row, MappedTarget.CRITICALITY, Criticality.class),
                text(row, MappedTarget.OWNER, CsvRow.KEY),
                word(row, MappedTarget.INTENT, Intent.class));
    }

    private DependencyItem dependency(CsvRow row) throws BadCell {
        String from = needed(row, MappedTarget.FROM, "a workload or application", "une charge ou une application");
        String to = needed(row, MappedTarget.TO, "a workload or application", "une charge ou une application");
        if (from.equals(to)) {
            throw new BadCell(
                    null,
                    RowProblem.NEEDS_ITSELF,
                    Cells.shown(from) + " needs itself; expected another workload or application.",
                    Cells.shown(from) + " dépend de soi ; attendu une autre charge ou application.");
        }
        return new DependencyItem(
                from, to, word(row, MappedTarget.STRENGTH, Strength.class), text(row, MappedTarget.REASON, REASON));
    }

    private DataSetItem dataSet(CsvRow row) throws BadCell {
        BoundColumn regimes = of(MappedTarget.REGIMES);
        BoundColumn volume = of(MappedTarget.VOLUME);
        return new DataSetItem(
                needed(row, MappedTarget.KEY, "the data set's key", "la clé du jeu de données"),
                text(row, MappedTarget.NAME, CsvRow.KEY),
                word(row, MappedTarget.CATEGORY, Category.class),
                word(row, MappedTarget.SENSITIVITY, Sensitivity.class),
                regimes == null ? null : regimes.regimes(row),
                volume == null ? null : volume.size(row),
                word(row, MappedTarget.PLACE, Place.class),
                text(row, MappedTarget.WORKLOAD, CsvRow.KEY),
                text(row, MappedTarget.APPLICATION, ApplicationItem.LONGEST_NAME));
    }

    /** The row says nothing of what it is about. */
    static BadCell nameless(List<BoundColumn> bound) {
        List<String> names = bound.stream()
                .filter(b -> b.target() == MappedTarget.NAME || b.target() == MappedTarget.KEY)
                .map(b -> b.column().heading())
                .toList();
        String expected = String.join(", ", names);
        return new BadCell(
                names.getFirst(),
                RowProblem.REQUIRED,
                "The row names nothing; expected a name or key in " + expected + ".",
                "La ligne ne nomme rien ; attendu un nom ou une clé dans " + expected + ".");
    }
}
