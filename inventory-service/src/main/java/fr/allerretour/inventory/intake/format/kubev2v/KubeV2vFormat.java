package fr.allerretour.inventory.intake.format.kubev2v;

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
import org.jspecify.annotations.Nullable;

/** The inventory of kubev2v's agent, as it writes it or as the planner's API answers it. */
public final class KubeV2vFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "kubev2v-json",
            new Words(
                    "Inventory of kubev2v's migration planner as JSON: totals of clusters",
                    "Inventaire du planificateur de kubev2v en JSON : totaux des grappes"),
            "json",
            "csv",
            List.of(new Words(
                    "clusters.*, else the whole: one workload of kind OTHER with the totals of cores, memory and"
                            + " storage; numbers of machines, of those that run, of disks and of hosts as"
                            + " attributes",
                    "clusters.*, sinon le tout : une charge de type OTHER avec les totaux de cœurs, de mémoire et"
                            + " de stockage ; nombres de machines, de celles qui tournent, de disques et d'hôtes"
                            + " comme attributs")),
            List.of(
                    new Words(
                            "histograms, tiers, warnings and what is migratable: conclusions of the tool",
                            "histogrammes, tranches, avertissements et ce qui est migrable : conclusions de l'outil"),
                    new Words(
                            "datastores and networks: they belong to the platform that is left",
                            "banques de données et réseaux : ils appartiennent à la plateforme que l'on quitte")),
            new Words(
                    "ramGB and diskGB in GiB, as its agent counts", "ramGB et diskGB en Gio, comme compte son agent"));

    private final ReadLimits limits;

    public KubeV2vFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof JsonLook json
                && json.paths().stream().anyMatch(path -> path.endsWith("vms.cpuCores.total"))
                && json.paths().stream().anyMatch(path -> path.endsWith("vms.ramGB.total"));
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        @Nullable String vCenter = null;
        for (String place : List.of("vcenter_id", "inventory.vcenter_id", "vcenter.id", "inventory.vcenter.id")) {
            vCenter = vCenter == null ? JsonRecords.firstText(file, limits, place) : vCenter;
        }
        Keep keep = Keep.only(Totals.MEMBERS);
        int clusters = read(file, sink, vCenter, List.of("clusters.*", "inventory.clusters.*"), keep);
        int all = clusters > 0 ? clusters : read(file, sink, vCenter, List.of("", "inventory"), keep);
        JsonRecords.needSome(all, "vms");
        sink.warning(
                new FileWarning(
                        "totals-only",
                        "This inventory counts machines and names none, so it gives totals and no machine. Where the RVTools"
                                + " workbook of the same vCenter is imported too, delete them, or all is counted twice.",
                        "Cet inventaire compte les machines et n'en nomme aucune : il donne des totaux, et aucune machine. Si le"
                                + " classeur RVTools du même vCenter est importé aussi, supprimez-les, ou tout compte double."));
    }

    private int read(Path file, RowSink sink, @Nullable String vCenter, List<String> places, Keep keep)
            throws FormatException, IOException {
        int[] told = {0};
        for (String place : places) {
            JsonRecords.read(file, limits, sink::progress, List.of(Wanted.at(place, keep, found -> {
                try {
                    if (found.value().path("vms").isObject()) {
                        told[0]++;
                        sink.item(found.row(Totals.item(found, vCenter)));
                    }
                } catch (BadCell e) {
                    sink.rejected(found.rejection(e));
                }
            })));
            if (told[0] > 0) {
                break;
            }
        }
        return told[0];
    }
}
