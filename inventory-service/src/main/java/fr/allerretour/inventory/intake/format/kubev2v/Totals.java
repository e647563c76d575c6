package fr.allerretour.inventory.intake.format.kubev2v;

import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is known of all machines of a cluster, or of a vCenter, together. */
final class Totals {

    static final String[] MEMBERS = {
        "vms.total",
        "vms.cpuCores.total",
        "vms.ramGB.total",
        "vms.diskGB.total",
        "vms.diskCount.total",
        "vms.powerStates.POWERED_ON",
        "vms.powerStates.poweredOn",
        "infra.totalHosts"
    };

    private Totals() {}

    static WorkloadItem item(TreeRecord found, @Nullable String vCenter) throws BadCell {
        String path = found.path();
        int clusters = path.indexOf("/clusters/");
        String cluster = clusters < 0 ? "" : path.substring(clusters + "/clusters/".length());
        Fields machines = found.fields().object("vms");
        Fields power = machines.object("powerStates");
        String source = vCenter == null ? "?" : vCenter.toLowerCase(Locale.ROOT);
        String on = power.text("POWERED_ON");
        return new WorkloadDraft("line " + found.line())
                .key(ItemKeys.key("totals:" + source + (cluster.isEmpty() ? "" : "/" + cluster)))
                .name(ItemKeys.name(
                        cluster.isEmpty() ? "All machines of vCenter " + source : "All machines of cluster " + cluster))
                .kind(Kind.OTHER)
                .cpus(machines.object("cpuCores").count("total"))
                .memoryMiB(machines.object("ramGB").gibibytes("total"))
                .storageMiB(machines.object("diskGB").gibibytes("total"))
                .attribute("machines", machines.text("total"))
                .attribute("machinesOn", on == null ? power.text("poweredOn") : on)
                .attribute("diskCount", machines.object("diskCount").text("total"))
                .attribute("hosts", found.fields().object("infra").text("totalHosts"))
                .attribute(StrongIds.V_CENTER, vCenter == null ? null : source)
                .build();
    }
}
