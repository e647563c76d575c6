package fr.allerretour.inventory.intake.format.azurecsv;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The dependencies that Azure Migrate saw, a flow a row: added up to one dependency for each two servers. */
public final class DependencyExport implements InventoryFormat {

    private static final String[] SLOTS = {"Time slot", "Timeslot"};
    private static final String SOURCE = "Source server name";
    private static final String DESTINATION = "Destination server name";
    private static final String PORT = "Destination port";

    private static final FormatDoc DOC = new FormatDoc(
            "azure-migrate-dependencies-csv",
            new Words("Dependency export of Azure Migrate", "Export des dépendances d'Azure Migrate"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "Source server name and Destination server name: all flows between two servers become one dependency, soft, since a flow alone does not say what its loss costs",
                            "Source server name et Destination server name : tous les flux entre deux serveurs deviennent une dépendance, faible, car un flux seul ne dit pas ce que coûte sa coupure"),
                    new Words(
                            "Destination port and Destination process: the reason, the most frequent first",
                            "Destination port et Destination process : la raison, les plus fréquents d'abord")),
            List.of(
                    new Words(
                            "Flows of a server with itself, and flows that name no server at one end: they are counted in a warning with the most frequent addresses",
                            "Les flux d'un serveur avec lui-même, et ceux dont un bout ne nomme pas de serveur : ils sont comptés dans un avertissement avec les adresses les plus fréquentes"),
                    new Words(
                            "Time slot, applications, the source's process; ports from 49152 on, which change each time, only count as \"other ports\"",
                            "Time slot, applications, processus de la source ; les ports à partir de 49152, qui changent chaque fois, ne comptent que comme « autres ports »")),
            new Words("None", "Aucune"));

    private final ReadLimits limits;

    public DependencyExport(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv
                && csv.headings().has(SLOTS)
                && csv.headings().has(SOURCE)
                && csv.headings().has(DESTINATION);
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        Reading reading = new Reading(limits);
        new CsvTable("", ByteSource.of(file), limits).read(reading::columns, sink);
        reading.flowsByEnds.values().forEach(flows -> sink.item(flows.dependency()));
        if (reading.loops > 0) {
            sink.warning(new FileWarning(
                    "flows-of-a-server-with-itself",
                    reading.loops + " flows of a server with itself were passed over.",
                    reading.loops + " flux d'un serveur avec lui-même ont été laissés de côté."));
        }
        if (reading.nameless > 0) {
            String most = reading.elsewhere.mostFrequent();
            sink.warning(new FileWarning(
                    "flows-without-server",
                    reading.nameless + " flows name no server at one end and were passed over; most frequent: " + most
                            + ". If one of these addresses is a server of yours, add the dependency by hand.",
                    reading.nameless + " flux ne nomment pas de serveur à un bout et ont été laissés de côté ; les plus"
                            + " fréquents : " + most + ". Si l'une de ces adresses est un serveur à vous, ajoutez la"
                            + " dépendance à la main."));
        }
    }

    /** What is kept while the file is read: it grows with the pairs of servers, not with the flows. */
    private static final class Reading {

        private final ReadLimits limits;
        private final Map<String, Flows> flowsByEnds = new LinkedHashMap<>();
        private final Tally elsewhere = new Tally();
        private int loops;
        private int nameless;

        Reading(ReadLimits limits) {
            this.limits = limits;
        }

        CsvTable.RowReader columns(Headings headings) throws FormatException {
            int source = headings.need(SOURCE);
            int destination = headings.need(DESTINATION);
            int address = headings.find("Destination IP");
            int process = headings.find("Destination process");
            int port = headings.need(PORT);
            return row -> {
                String from = row.text(source, CsvRow.KEY);
                String to = row.text(destination, CsvRow.KEY);
                String through = through(row, port, process);
                if (from == null || to == null) {
                    nameless++;
                    String where = from == null ? "from nowhere" : row.text(address, CsvRow.KEY);
                    elsewhere.add(where + (through.isEmpty() ? "" : " (" + through + ")"));
                } else if (from.equalsIgnoreCase(to)) {
                    loops++;
                } else {
                    String ends = (from + "\n" + to).toLowerCase(Locale.ROOT);
                    Flows flows = flowsByEnds.get(ends);
                    if (flows == null) {
                        if (flowsByEnds.size() >= limits.machines()) {
                            throw new FormatException(
                                    FormatProblem.TOO_LARGE,
                                    "The file has flows between more than " + limits.machines() + " pairs of servers.",
                                    "Le fichier a des flux entre plus de " + limits.machines()
                                            + " paires de serveurs.");
                        }
                        flows = new Flows(row.position(), from, to, row.cells());
                        flowsByEnds.put(ends, flows);
                    }
                    flows.add(through);
                }
            };
        }

        /** "443 httpd.exe", or nothing for a port that changes each time. */
        private static String through(CsvRow row, int port, int process) throws BadCell {
            Integer number = row.count(port);
            if (number == null || number >= 49_152) {
                return "";
            }
            String program = row.text(process, CsvRow.KEY);
            return program == null ? number.toString() : number + " " + program;
        }
    }
}
