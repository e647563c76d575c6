package fr.allerretour.inventory.intake.format.vcenter;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.JsonLook;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a scan found in the machines of a vCenter: {@code {"result": {"vm_workloads": [...], "dependencies": [...]}}}. */
public final class WorkloadScanFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "vcenter-workloads-json",
            new Words(
                    "Scan of the machines of a vCenter as JSON: databases, web applications, who speaks with whom",
                    "Examen des machines d'un vCenter en JSON : bases, applications web, qui parle à qui"),
            "json",
            "csv",
            List.of(
                    new Words(
                            "result.vm_workloads[]: added to the machine of that name, or a new one; addresses, kind of"
                                    + " system, orchestrator and container runtime as attributes",
                            "result.vm_workloads[] : ajouté à la machine de ce nom, ou une nouvelle ; adresses, type de"
                                    + " système, orchestrateur et moteur de conteneurs comme attributs"),
                    new Words(
                            "databases[] and web_apps[] of a machine: a workload each, which runs on it",
                            "databases[] et web_apps[] d'une machine : une charge chacun, qui tourne sur elle"),
                    new Words(
                            "result.dependencies[]: one dependency for each pair of machines, with its ports",
                            "result.dependencies[] : une dépendance par couple de machines, avec ses ports")),
            List.of(
                    new Words(
                            "listening_ports and established_connections: every process of a machine, also those of the"
                                    + " system; result.dependencies is their essence",
                            "listening_ports et established_connections : chaque processus d'une machine, aussi ceux du"
                                    + " système ; result.dependencies en est l'essentiel"),
                    new Words(
                            "recommendations, costs, counts: conclusions of the tool",
                            "recommandations, coûts, décomptes : conclusions de l'outil"),
                    new Words("dependencies of a machine on itself", "les dépendances d'une machine envers elle-même")),
            new Words("size_mb in MiB", "size_mb en Mio"));

    private final ReadLimits limits;

    public WorkloadScanFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof JsonLook json && json.has("result.vm_workloads[].vm_name");
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        int[] failed = {0};
        int machines = JsonRecords.read(
                file,
                limits,
                (done, total) -> sink.progress(done / 2, total),
                List.of(Wanted.at("result.vm_workloads[]", Keep.only(ScannedMachine.MEMBERS), found -> {
                    try {
                        ScannedMachine machine = ScannedMachine.of(found.fields(), found.line());
                        machine.items().forEach(item -> sink.item(found.row(item)));
                        failed[0] += machine.scanned() ? 0 : 1;
                    } catch (BadCell e) {
                        sink.rejected(found.rejection(e));
                    }
                })));
        JsonRecords.needSome(machines, "result.vm_workloads");
        // Both ends of a dependency must be known before it, and it may stand before the machines.
        ObservedPairs pairs = new ObservedPairs(limits);
        JsonRecords.read(
                file,
                limits,
                (done, total) -> sink.progress(total / 2 + done / 2, total),
                List.of(Wanted.at("result.dependencies[]", Keep.only(ObservedPairs.MEMBERS), found -> {
                    try {
                        pairs.add(found);
                    } catch (BadCell e) {
                        sink.rejected(found.rejection(e));
                    }
                })));
        pairs.rows().forEach(sink::item);
        if (failed[0] > 0) {
            sink.warning(new FileWarning(
                    "machines-not-scanned",
                    failed[0] + " of " + machines + " machines could not be scanned; what runs in them is not known.",
                    failed[0] + " machines sur " + machines
                            + " n'ont pu être examinées ; ce qui y tourne n'est pas connu."));
        }
        long total = java.nio.file.Files.size(file);
        sink.progress(total, total);
    }
}
