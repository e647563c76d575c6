package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A CSV file that is one table of machines, one a row. An application that a row names is told before its first machine:
 * the file may be the only one that knows it.
 */
public final class MachineFormat implements InventoryFormat {

    private final FormatDoc doc;
    private final Recognition recognition;
    private final Reader reader;
    private final ReadLimits limits;

    public MachineFormat(FormatDoc doc, Recognition recognition, Reader reader, ReadLimits limits) {
        this.doc = doc;
        this.recognition = recognition;
        this.reader = reader;
        this.limits = limits;
    }

    /** Tells the format's headings from all others. */
    @FunctionalInterface
    public interface Recognition {

        boolean test(Headings headings);
    }

    /** Finds the columns of one sheet. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Finds the columns.
         *
         * @throws FormatException if one that is needed is missing or two say the same
         */
        Machine in(Headings headings) throws FormatException;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface Machine {

        /** The machine that the row describes. */
        WorkloadDraft of(CsvRow row) throws BadCell;
    }

    @Override
    public FormatDoc doc() {
        return doc;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv && recognition.test(csv.headings());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        Set<String> applications = new HashSet<>();
        new CsvTable("", ByteSource.of(file), limits)
                .read(
                        headings -> {
                            Machine machine = reader.in(headings);
                            return row -> {
                                WorkloadItem item = machine.of(row).build();
                                String application = item.application();
                                if (application != null && applications.add(application)) {
                                    sink.item(new ParsedRow(
                                            row.position(), ApplicationItem.named(application), row.cells()));
                                }
                                sink.item(new ParsedRow(row.position(), item, row.cells()));
                            };
                        },
                        sink);
    }
}
