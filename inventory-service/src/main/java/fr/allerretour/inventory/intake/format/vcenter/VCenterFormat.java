package fr.allerretour.inventory.intake.format.vcenter;

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

/** The machines of a vCenter: {@code {"vcenter_host": ..., "vms": [...]}}. */
public final class VCenterFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "vcenter-json",
            new Words(
                    "vCenter machines as JSON: \"vms\" with instance UUIDs",
                    "Machines d'un vCenter en JSON : « vms » avec leurs UUID d'instance"),
            "json",
            "csv",
            List.of(
                    new Words(
                            "vms[]: a virtual machine each, by instance_uuid, else by name; power state, CPUs, memory,"
                                    + " operating system, folder, host, cluster, data centre, VMware Tools",
                            "vms[] : une machine virtuelle chacun, par instance_uuid, sinon par nom ; état, CPU, mémoire,"
                                    + " système, dossier, hôte, grappe, centre de données, VMware Tools"),
                    new Words(
                            "vms[].disks[]: the disks; their sum is the storage, total_disk_gb only where there are none",
                            "vms[].disks[] : les disques ; leur somme est le stockage, total_disk_gb seulement s'il n'y"
                                    + " en a pas"),
                    new Words("vms[].nics[]: cards, networks, addresses", "vms[].nics[] : cartes, réseaux, adresses"),
                    new Words(
                            "vms[].tags: as attributes; a tag Environment also says what the machine serves",
                            "vms[].tags : comme attributs ; une étiquette Environment dit aussi ce que sert la machine"),
                    new Words(
                            "vcenter_host: the vCenter that vcenter_id belongs to",
                            "vcenter_host : le vCenter auquel appartient vcenter_id")),
            List.of(
                    new Words("perf: a moment's load is no size", "perf : la charge d'un instant n'est pas une taille"),
                    new Words(
                            "annotation: free text in which people also keep passwords",
                            "annotation : texte libre où l'on garde aussi des mots de passe"),
                    new Words(
                            "summary, recommendations and prices: conclusions of the tool",
                            "summary, recommandations et prix : conclusions de l'outil")),
            new Words(
                    "memory_mb in MiB and capacity_gb in GiB, as vSphere counts",
                    "memory_mb en Mio et capacity_gb en Gio, comme compte vSphere"));

    private final ReadLimits limits;

    public VCenterFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof JsonLook json
                && json.has("vms[].name")
                && (json.has("vms[].instance_uuid") || json.has("vms[].vcenter_id"));
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        // The host may stand after the machines, so it is looked for first.
        String vCenter = JsonRecords.firstText(file, limits, "vcenter_host");
        int machines = JsonRecords.read(
                file, limits, sink::progress, List.of(Wanted.at("vms[]", Keep.only(VCenterMachine.MEMBERS), found -> {
                    try {
                        sink.item(found.row(VCenterMachine.item(found.fields(), found.line(), vCenter)));
                    } catch (BadCell e) {
                        sink.rejected(found.rejection(e));
                    }
                })));
        JsonRecords.needSome(machines, "vms");
    }
}
