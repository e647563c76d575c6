package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.tree.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Disks and network cards, by their resource id in lower case. */
final class Parts {

    private static final int PARTS_PER_MACHINE = 6;

    private final long most;
    private final Map<String, Long> diskMiBById = new HashMap<>();
    private final Map<String, Nic> cardById = new HashMap<>();
    private int diskless;

    Parts(ReadLimits limits) {
        this.most = (long) limits.machines() * PARTS_PER_MACHINE;
    }

    void add(Resource resource) throws BadCell, FormatException {
        if (resource.isDisk()) {
            Long size = resource.properties().gibibytes("diskSizeGB");
            if (size != null) {
                diskMiBById.put(resource.id(), size);
            }
            String owner = resource.fields().text("managedBy", 1_000);
            // Without the column managedBy nothing is known of an owner.
            diskless +=
                    owner == null && "Unattached".equals(resource.properties().text("diskState")) ? 1 : 0;
        } else if (resource.isCard()) {
            List<String> addresses = new ArrayList<>();
            for (Fields configuration : resource.properties().objects("ipConfigurations")) {
                String address = configuration.object("properties").text("privateIPAddress");
                if (address != null) {
                    addresses.add(address);
                }
            }
            cardById.put(
                    resource.id(),
                    new Nic(resource.name(), resource.properties().text("macAddress"), null, List.copyOf(addresses)));
        }
        if (diskMiBById.size() + cardById.size() > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The file has more than " + most + " disks and network interfaces.",
                    "Le fichier a plus de " + most + " disques et interfaces réseau.");
        }
    }

    @Nullable
    Long diskMiB(String id) {
        return diskMiBById.get(id);
    }

    @Nullable
    Nic card(String id) {
        return cardById.get(id);
    }

    /** Disks that say that they belong to nothing. */
    int diskless() {
        return diskless;
    }

    boolean isEmpty() {
        return diskMiBById.isEmpty() && cardById.isEmpty();
    }
}
