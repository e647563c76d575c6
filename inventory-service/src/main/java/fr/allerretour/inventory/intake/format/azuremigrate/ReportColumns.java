package fr.allerretour.inventory.intake.format.azuremigrate;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.workbook.Flaws;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one sheet, and a workload from a row of it. */
final class ReportColumns {

    private static final int LONGEST = 255;
    private static final int LONGEST_ID = 1_000;
    private static final int CARDS = 1_000;

    private final Report report;
    private final Headings headings;
    private final int machineName;
    private final int machineId;
    private final int environment;

    ReportColumns(Report report, Headings headings) throws FormatException {
        this.report = report;
        this.headings = headings;
        this.machineName = headings.need("Machine Name");
        this.machineId = headings.need("Machine ID");
        this.environment = headings.find("Environment");
        if (report == Report.DATABASES) {
            headings.need("SQL Instance");
        } else if (report == Report.WEB_APPLICATIONS) {
            headings.need("Web Application Name");
        }
    }

    Headings headings() {
        return headings;
    }

    /** A formula, an error or an endless text refuses its row, in whatever column: what stands beside it may be made up. */
    void refuseFlaws(SheetRow row) throws BadCell {
        for (Map.Entry<Integer, SheetRow.Flaw> flaw : row.flaws().entrySet()) {
            throw Flaws.refuse(headings, flaw.getKey(), flaw.getValue());
        }
    }

    WorkloadItem item(SheetRow row, String place) throws BadCell, FormatException {
        String idText = Cells.text("Machine ID", row.text(machineId), LONGEST_ID);
        if (idText == null) {
            throw missing("Machine ID");
        }
        String name = Cells.text("Machine Name", row.text(machineName), LONGEST);
        MachineId id = MachineId.of(idText);
        WorkloadDraft draft = new WorkloadDraft(place)
                .environment(EnvironmentWord.of(text(row, "Environment")))
                .attribute("environmentTag", environment < 0 ? null : text(row, "Environment"));
        return switch (report) {
            case MACHINES -> machine(row, draft, id, name);
            case DATABASES -> database(row, draft, id, name);
            case WEB_APPLICATIONS -> webApplication(row, draft, id, name);
        };
    }

    private WorkloadItem machine(SheetRow row, WorkloadDraft draft, MachineId id, @Nullable String name)
            throws BadCell, FormatException {
        if (name == null) {
            throw missing("Machine Name");
        }
        Long storage = Cells.gibibytes("Storage (in GB)", text(row, "Storage (in GB)"), false);
        List<String> disks = pieces(text(row, "Disk Names", 32_767));
        Integer count = Cells.count("Total Disks", text(row, "Total Disks"), false);
        draft.key(id.key())
                .name(name)
                .kind(id.kind())
                .operatingSystem(text(row, "Operating System"))
                .cpus(Cells.count("Cores", text(row, "Cores"), false))
                .memoryMiB(Cells.mebibytes("Memory (in MB)", text(row, "Memory (in MB)"), false))
                .storageMiB(storage)
                .powered(powered(text(row, "Power Stats", "Power Status")))
                .nics(nics(row))
                .attribute(StrongIds.VM_UUID, id.uuid())
                .attribute(StrongIds.V_CENTER, id.vCenter())
                .attribute(StrongIds.TOOL_ID, ItemKeys.key(id.whole()))
                .attribute("firmware", text(row, "Boot Type"))
                .attribute("osSupport", text(row, "Support Status"))
                .attribute("vmHost", text(row, "VM Host"))
                .attribute(
                        "diskCount",
                        count != null ? count.toString() : disks.isEmpty() ? null : Integer.toString(disks.size()));
        if (disks.size() == 1 && storage != null) {
            draft.disks(List.of(new Disk(disks.getFirst(), storage, null)));
        }
        return draft.build();
    }

    private WorkloadItem database(SheetRow row, WorkloadDraft draft, MachineId id, @Nullable String machine)
            throws BadCell, FormatException {
        String instance = text(row, "SQL Instance");
        if (instance == null) {
            throw missing("SQL Instance");
        }
        Long size = Cells.mebibytes("Total DB Size (in MB)", text(row, "Total DB Size (in MB)"), false);
        return draft.key(ItemKeys.key("in:" + id.key() + "/sql/" + instance.toLowerCase(Locale.ROOT)))
                .name(ItemKeys.name(instance + " (" + (machine == null ? id.key() : machine) + ")"))
                .kind(Kind.DATABASE)
                .runsOn(id.key())
                .usedMiB(size == null || size == 0 ? null : size) // 0 stands where the appliance could not look
                .attribute("engine", "Microsoft SQL Server")
                .attribute("version", text(row, "SQL Version"))
                .attribute("edition", text(row, "SQL Edition"))
                .attribute("engineSupport", text(row, "Support Status"))
                .attribute("databases", text(row, "User Databases"))
                .build();
    }

    private WorkloadItem webApplication(SheetRow row, WorkloadDraft draft, MachineId id, @Nullable String machine)
            throws BadCell, FormatException {
        String name = text(row, "Web Application Name");
        if (name == null) {
            throw missing("Web Application Name");
        }
        return draft.key(ItemKeys.key("in:" + id.key() + "/web/" + name.toLowerCase(Locale.ROOT)))
                .name(ItemKeys.name(name + " (" + (machine == null ? id.key() : machine) + ")"))
                .kind(Kind.WEB_APPLICATION)
                .runsOn(id.key())
                .build();
    }

    private static BadCell missing(String heading) {
        return new BadCell(
                heading,
                RowProblem.REQUIRED,
                heading + " is empty; expected what the row is about.",
                heading + " est vide ; attendu ce dont parle la ligne.");
    }

    private @Nullable String text(SheetRow row, String... names) throws BadCell, FormatException {
        int column = headings.find(names);
        return column < 0 ? null : Cells.text(headings.name(column), row.text(column), LONGEST);
    }

    private @Nullable String text(SheetRow row, String name, int most) throws BadCell, FormatException {
        int column = headings.find(name);
        return column < 0 ? null : Cells.text(headings.name(column), row.text(column), most);
    }

    private static @Nullable Powered powered(@Nullable String state) throws BadCell {
        if (state == null) {
            return null;
        }
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "ON" -> Powered.ON;
            case "OFF" -> Powered.OFF;
            case "SUSPENDED" -> Powered.SUSPENDED;
            case "UNKNOWN" -> Powered.UNKNOWN;
            default ->
                throw new BadCell(
                        "Power Stats",
                        RowProblem.UNKNOWN_VALUE,
                        "Power Stats is " + Cells.shown(state) + "; expected ON or OFF.",
                        "Power Stats vaut " + Cells.shown(state) + " ; attendu ON ou OFF.");
        };
    }

    /** The cards: the n-th piece of "[mac];[mac];" with the n-th of "[address,address];[];". */
    private List<Nic> nics(SheetRow row) throws BadCell, FormatException {
        List<String> macs = pieces(text(row, "MAC Addresses", 32_767));
        List<String> addresses = pieces(text(row, "IP Addresses", 32_767));
        int cards = Math.max(macs.size(), addresses.size());
        if (cards > CARDS) {
            throw new BadCell(
                    "MAC Addresses",
                    RowProblem.OUT_OF_RANGE,
                    "The machine has more than " + CARDS + " cards.",
                    "La machine a plus de " + CARDS + " cartes.");
        }
        List<Nic> nics = new ArrayList<>(cards);
        for (int i = 0; i < cards; i++) {
            String mac = i < macs.size() && !macs.get(i).isEmpty() ? macs.get(i) : null;
            List<String> own = new ArrayList<>();
            for (String address : i < addresses.size() ? addresses.get(i).split("[,\\s]+") : new String[0]) {
                if (!address.isEmpty()) {
                    own.add(Cells.text("IP Addresses", address, 64));
                }
            }
            nics.add(new Nic("Network adapter " + (i + 1), mac, null, List.copyOf(own)));
        }
        return nics;
    }

    /** The pieces of "[a];[b,c];" or "a;b;": "a" and "b,c", or "a" and "b". */
    private static List<String> pieces(@Nullable String text) {
        List<String> pieces = new ArrayList<>();
        if (text == null) {
            return pieces;
        }
        String[] parts = text.split(";", -1);
        for (int i = 0; i < parts.length; i++) {
            String piece = parts[i].strip();
            boolean afterTheLast = i == parts.length - 1 && piece.isEmpty();
            if (!afterTheLast) {
                pieces.add(
                        piece.startsWith("[") && piece.endsWith("]") ? piece.substring(1, piece.length() - 1) : piece);
            }
        }
        return pieces;
    }
}
