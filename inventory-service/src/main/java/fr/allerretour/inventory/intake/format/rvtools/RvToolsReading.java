package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.workbook.Flaws;
import fr.allerretour.inventory.intake.format.workbook.RowHandler;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One reading of one workbook; see the package for its order and why. */
final class RvToolsReading {

    private static final int PARTS_PER_MACHINE = 6;

    private final Workbook workbook;
    private final Map<Tab, Sheet> sheetsByTab;
    private final RowSink sink;
    private final ReadLimits limits;
    private final Machines machines = new Machines();
    private final Map<Tab, BitSet> toldRowsByTab = new EnumMap<>(Tab.class);
    private final Map<Tab, SideTab> sideTabs = new EnumMap<>(Tab.class);
    private final Set<String> megabyteHeadings = new TreeSet<>();
    private final long totalBytes;

    private long bytesBehind;
    private long partsKept;
    private @Nullable VInfo vInfo;
    private @Nullable Places hosts;
    private @Nullable Places clusters;

    RvToolsReading(Workbook workbook, Map<Tab, Sheet> sheetsByTab, RowSink sink, ReadLimits limits) {
        this.workbook = workbook;
        this.sheetsByTab = sheetsByTab;
        this.sink = sink;
        this.limits = limits;
        this.totalBytes = sheetsByTab.values().stream().mapToLong(Sheet::bytes).sum();
    }

    void read() throws FormatException, IOException {
        for (Map.Entry<Tab, Sheet> entry : sheetsByTab.entrySet()) {
            readSheet(entry.getKey(), entry.getValue());
        }
        if (machines.inOrder().isEmpty() && toldRowsByTab.isEmpty()) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE, "vInfo has no row of a machine.", "vInfo n'a aucune ligne de machine.");
        }
        if (!megabyteHeadings.isEmpty()) {
            String names = String.join(", ", megabyteHeadings);
            sink.warning(new FileWarning(
                    "mb-read-as-mib",
                    "RVTools counts in MiB also where its older headings say MB; read as MiB: " + names + ".",
                    "RVTools compte en MiB même là où ses anciens en-têtes disent MB ; lus en MiB : " + names + "."));
        }
        tellWhatGoesWithFaults();
        boolean disksKnown = sheetsByTab.containsKey(Tab.V_DISK);
        for (Machine machine : machines.inOrder()) {
            if (machine.fault == null) {
                sink.item(new ParsedRow(
                        new Position(sheetName(Tab.V_INFO), machine.row),
                        MachineItem.of(machine, disksKnown, hosts, clusters)));
            }
        }
        sink.progress(totalBytes, totalBytes);
    }

    private void readSheet(Tab tab, Sheet sheet) throws FormatException, IOException {
        boolean[] headed = {false};
        walk(sheet, row -> {
            if (headed[0]) {
                bodyRow(tab, row);
            } else {
                headed[0] = true;
                open(tab, row);
            }
        });
        if (tab == Tab.V_INFO && !headed[0]) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "vInfo is empty.", "La feuille vInfo est vide.");
        }
        bytesBehind += sheet.bytes();
    }

    private void walk(Sheet sheet, RowHandler handler) throws FormatException, IOException {
        sink.progress(Math.min(bytesBehind, totalBytes), totalBytes);
        workbook.read(sheet, handler, bytes -> sink.progress(Math.min(bytesBehind + bytes, totalBytes), totalBytes));
    }

    private void open(Tab tab, SheetRow row) throws FormatException {
        Position position = new Position(sheetName(tab), row.number());
        Headings headings = new Headings(position, row.copy(0), tab.title());
        Columns columns = new Columns(tab, headings, megabyteHeadings);
        switch (tab) {
            case V_INFO -> vInfo = new VInfo(columns);
            case V_HOST -> hosts = Places.hosts(columns);
            case V_CLUSTER -> clusters = Places.clusters(columns);
            case V_CPU, V_MEMORY, V_DISK, V_PARTITION, V_NETWORK, V_TOOLS ->
                sideTabs.put(tab, new SideTab(tab, columns));
        }
        sink.sheet(new SheetHead(sheetName(tab), headings.asWritten(), '\0'));
    }

    private void bodyRow(Tab tab, SheetRow row) throws FormatException {
        VInfo info = vInfo;
        if (tab == Tab.V_INFO && info != null) {
            infoRow(info, row);
            return;
        }
        Columns columns = columns(tab);
        Machine machine = null;
        try {
            Places places = tab == Tab.V_HOST ? hosts : tab == Tab.V_CLUSTER ? clusters : null;
            SideTab side = sideTabs.get(tab);
            if (side != null) {
                machine = side.machine(row, machines);
                refuseFlaws(columns, row);
                if (machine == null) {
                    throw new BadCell(
                            "VM",
                            RowProblem.UNKNOWN_MACHINE,
                            "No machine of vInfo has this UUID, ID or name.",
                            "Aucune machine de vInfo n'a cet UUID, cet ID ou ce nom.");
                }
                keep(side, machine, row);
            } else if (places != null) {
                refuseFlaws(columns, row);
                places.add(row);
            }
        } catch (BadCell e) {
            reject(tab, columns, row, e.problem(), e.heading(), e.detailEn(), e.detailFr());
            if (machine != null) {
                String at = new Position(sheetName(tab), row.number()).toString();
                machine.fail(new Machine.Fault(
                        RowProblem.MACHINE_REJECTED,
                        null,
                        "Goes with " + at + ", which was not taken: " + e.detailEn(),
                        "Va avec " + at + ", qui n'a pas été retenue : " + e.detailFr()));
            }
        }
    }

    /** One shared string of a thousand addresses may stand on a million rows: what is kept of them all is bounded too. */
    private void keep(SideTab side, Machine machine, SheetRow row) throws BadCell, FormatException {
        int before = machine.parts;
        side.add(machine, row);
        partsKept += machine.parts - before;
        long most = (long) limits.machines() * PARTS_PER_MACHINE;
        if (partsKept > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The machines have more than " + most + " disks, cards and addresses together.",
                    "Les machines ont ensemble plus de " + most + " disques, cartes et adresses.");
        }
    }

    private boolean told(Tab tab, int row) {
        BitSet rows = toldRowsByTab.get(tab);
        return rows != null && rows.get(row);
    }

    private void infoRow(VInfo info, SheetRow row) throws FormatException {
        if (info.repeatsHeadings(row)) {
            return;
        }
        Machine machine = null;
        try {
            machine = info.identity(row);
            if (machines.inOrder().size() >= limits.machines()) {
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "vInfo has more than " + limits.machines() + " machines.",
                        "vInfo a plus de " + limits.machines() + " machines.");
            }
            machines.add(machine, info.uuidHeading());
            refuseFlaws(info.columns(), row);
            info.fill(machine, row);
        } catch (BadCell e) {
            reject(Tab.V_INFO, info.columns(), row, e.problem(), e.heading(), e.detailEn(), e.detailFr());
            if (machine != null) {
                machine.told = true;
                String at = new Position(sheetName(Tab.V_INFO), row.number()).toString();
                machine.fault = new Machine.Fault(
                        RowProblem.MACHINE_REJECTED,
                        null,
                        "Goes with " + at + ", which was not taken: " + e.detailEn(),
                        "Va avec " + at + ", qui n'a pas été retenue : " + e.detailFr());
            }
        }
    }

    /** Tells all other rows of machines that are not taken, so that what comes back is the whole machine. */
    private void tellWhatGoesWithFaults() throws FormatException, IOException {
        Map<Integer, Machine> faultyByRow = new HashMap<>();
        for (Machine machine : machines.inOrder()) {
            if (machine.fault != null) {
                faultyByRow.put(machine.row, machine);
            }
        }
        if (faultyByRow.isEmpty()) {
            return;
        }
        for (Map.Entry<Tab, Sheet> entry : sheetsByTab.entrySet()) {
            Tab tab = entry.getKey();
            SideTab side = sideTabs.get(tab);
            if (tab != Tab.V_INFO && side == null) {
                continue;
            }
            int[] seen = {0};
            workbook.read(
                    entry.getValue(),
                    row -> {
                        if (seen[0]++ == 0) {
                            return;
                        }
                        Machine machine = tab == Tab.V_INFO ? faultyByRow.get(row.number()) : machineOf(side, row);
                        if (machine != null && (tab != Tab.V_INFO || !machine.told)) {
                            tellWith(tab, machine, row);
                        }
                    },
                    bytes -> sink.progress(totalBytes, totalBytes));
        }
    }

    private @Nullable Machine machineOf(@Nullable SideTab side, SheetRow row) {
        try {
            return side == null ? null : side.machine(row, machines);
        } catch (BadCell e) {
            return null; // told when the sheet was read first
        }
    }

    private void tellWith(Tab tab, Machine machine, SheetRow row) {
        Machine.Fault fault = machine.fault;
        if (fault == null || told(tab, row.number())) {
            return;
        }
        boolean own = tab == Tab.V_INFO;
        reject(
                tab,
                columns(tab),
                row,
                own ? fault.problem() : RowProblem.MACHINE_REJECTED,
                own ? fault.column() : null,
                fault.detailEn(),
                fault.detailFr());
    }

    private static void refuseFlaws(Columns columns, SheetRow row) throws BadCell {
        for (Map.Entry<Integer, SheetRow.Flaw> entry : row.flaws().entrySet()) {
            throw Flaws.refuse(columns.headings(), entry.getKey(), entry.getValue());
        }
    }

    private void reject(
            Tab tab,
            Columns columns,
            SheetRow row,
            RowProblem problem,
            @Nullable String column,
            String detailEn,
            String detailFr) {
        toldRowsByTab.computeIfAbsent(tab, key -> new BitSet()).set(row.number());
        sink.rejected(new RowRejection(
                new Position(sheetName(tab), row.number()),
                column,
                problem,
                detailEn,
                detailFr,
                row.copy(columns.headings().asWritten().size())));
    }

    private Columns columns(Tab tab) {
        SideTab side = sideTabs.get(tab);
        if (side != null) {
            return side.columns();
        }
        Places places = tab == Tab.V_HOST ? hosts : tab == Tab.V_CLUSTER ? clusters : null;
        if (places != null) {
            return places.columns();
        }
        VInfo info = vInfo;
        if (info == null) {
            throw new IllegalStateException(tab.title() + " has not been opened");
        }
        return info.columns();
    }

    private String sheetName(Tab tab) {
        Sheet sheet = sheetsByTab.get(tab);
        return sheet == null ? tab.title() : sheet.name();
    }
}
