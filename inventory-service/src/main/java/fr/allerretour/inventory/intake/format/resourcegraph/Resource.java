package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.tree.Fields;
import java.util.Locale;

/**
 * A resource of Azure.
 *
 * @param id its resource id in lower case, as Azure compares it
 * @param type its type in lower case
 * @param name what people call it
 */
record Resource(String id, String type, String name, Fields fields, Fields properties) {

    static final String[] MEMBERS = {
        "id",
        "name",
        "type",
        "kind",
        "location",
        "resourceGroup",
        "subscriptionId",
        "managedBy",
        "sku",
        "tags",
        "properties.vmId",
        "properties.vmUuid",
        "properties.hardwareProfile.vmSize",
        "properties.storageProfile.osDisk.name",
        "properties.storageProfile.osDisk.osType",
        "properties.storageProfile.osDisk.diskSizeGB",
        "properties.storageProfile.osDisk.managedDisk.id",
        "properties.storageProfile.dataDisks.name",
        "properties.storageProfile.dataDisks.diskSizeGB",
        "properties.storageProfile.dataDisks.managedDisk.id",
        "properties.storageProfile.imageReference.offer",
        "properties.storageProfile.imageReference.sku",
        "properties.networkProfile.networkInterfaces.id",
        "properties.extended.instanceView.powerState.code",
        "properties.extended.instanceView.osName",
        "properties.extended.instanceView.osVersion",
        "properties.osName",
        "properties.osSku",
        "properties.osType",
        "properties.osVersion",
        "properties.status",
        "properties.detectedProperties.logicalCoreCount",
        "properties.detectedProperties.totalPhysicalMemoryInBytes",
        "properties.diskSizeGB",
        "properties.diskState",
        "properties.macAddress",
        "properties.virtualMachine.id",
        "properties.ipConfigurations.properties.privateIPAddress",
        "properties.maxSizeBytes",
        "properties.storageSizeInGB",
        "properties.vCores",
        "properties.version",
        "properties.storage.storageSizeGB",
        "properties.storageProfile.storageMB",
        "properties.virtualMachineResourceId",
        "properties.sqlImageOffer",
        "properties.sqlImageSku",
        "properties.usageThreshold",
        "properties.state",
        "properties.serverFarmId",
        "properties.kubernetesVersion",
        "properties.agentPoolProfiles.count",
        "properties.agentPoolProfiles.vmSize"
    };

    private static final int LONGEST_ID = 1_000;

    static Resource of(Fields fields) throws BadCell {
        String id = fields.text("id", LONGEST_ID);
        if (id == null || !id.startsWith("/")) {
            throw new BadCell(
                    "id",
                    RowProblem.REQUIRED,
                    "There is no resource id; add the column id to the query (it begins with /subscriptions/).",
                    "Il n'y a pas d'identifiant de ressource ; ajoutez la colonne id à la requête (il commence par"
                            + " /subscriptions/).");
        }
        String lower = id.toLowerCase(Locale.ROOT);
        String type = fields.text("type");
        String name = fields.text("name");
        return new Resource(
                lower,
                type == null ? typeOf(lower) : type.toLowerCase(Locale.ROOT),
                name == null ? lastPart(id) : name,
                fields,
                fields.object("properties"));
    }

    /** "/…/providers/microsoft.sql/servers/a/databases/b" is a "microsoft.sql/servers/databases". */
    private static String typeOf(String id) {
        int at = id.lastIndexOf("/providers/");
        if (at < 0) {
            return "";
        }
        String[] steps = id.substring(at + "/providers/".length()).split("/");
        StringBuilder type = new StringBuilder(steps[0]);
        for (int i = 1; i < steps.length; i += 2) {
            type.append('/').append(steps[i]);
        }
        return type.length() > 255 ? type.substring(0, 255) : type.toString();
    }

    boolean isDisk() {
        return type.equals("microsoft.compute/disks");
    }

    boolean isCard() {
        return type.equals("microsoft.network/networkinterfaces");
    }

    /** Whether it is told with what it belongs to. */
    boolean isPart() {
        return isDisk() || isCard();
    }

    boolean isNamed(String wanted) {
        return name.equalsIgnoreCase(wanted);
    }

    /** What its id ends with; the id itself if that is nothing. */
    private static String lastPart(String id) {
        String last = id.substring(id.lastIndexOf('/') + 1);
        return ItemKeys.name(last.isEmpty() ? id : last);
    }
}
