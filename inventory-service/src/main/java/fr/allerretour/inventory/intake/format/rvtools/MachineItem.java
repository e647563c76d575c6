package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A whole machine as the item that it is told as. */
final class MachineItem {

    private final Machine machine;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> provenance = new LinkedHashMap<>();

    private MachineItem(Machine machine) {
        this.machine = machine;
    }

    /**
     * The item of a machine without fault.
     *
     * @param disksKnown whether the workbook has a vDisk sheet
     */
    static WorkloadItem of(Machine machine, boolean disksKnown, @Nullable Places hosts, @Nullable Places clusters) {
        return new MachineItem(machine).item(disksKnown, hosts, clusters);
    }

    private WorkloadItem item(boolean disksKnown, @Nullable Places hosts, @Nullable Places clusters) {
        String name = Objects.requireNonNull(machine.name);
        said("name", Tab.V_INFO, machine.row);
        Long storage = storage();
        Long used = used(storage);
        String system = machine.osByTools != null ? machine.osByTools : machine.osByConfiguration;
        if (system != null) {
            said("operatingSystem", Tab.V_INFO, machine.row);
        }
        said("powered", Tab.V_INFO, machine.row);
        said("template", Tab.V_INFO, machine.row);
        saidEither("cpus", machine.cpus, machine.cpusRow, Tab.V_CPU);
        saidEither("memoryMiB", machine.memoryMiB, machine.memoryRow, Tab.V_MEMORY);
        if (!machine.disks.isEmpty()) {
            said("disks", Tab.V_DISK, machine.diskRow);
        }
        List<Nic> nics = nics();
        attributes(hosts, clusters);
        return new WorkloadItem(
                machine.uuid == null ? "name:" + name : machine.uuid,
                name,
                Kind.VIRTUAL_MACHINE,
                null,
                null,
                system,
                machine.cpus < 0 ? null : Integer.valueOf(machine.cpus),
                machine.memoryMiB < 0 ? null : Long.valueOf(machine.memoryMiB),
                storage,
                used,
                machine.powered,
                machine.template,
                null,
                null,
                null,
                null,
                null,
                disksKnown ? List.copyOf(machine.disks) : null,
                nics,
                attributes,
                provenance);
    }

    private @Nullable Long storage() {
        if (!machine.disks.isEmpty()) {
            said("storageMiB", Tab.V_DISK, machine.diskRow);
            return machine.disks.stream()
                    .mapToLong(WorkloadItem.Disk::capacityMiB)
                    .sum();
        }
        long said = machine.totalDiskMiB >= 0 ? machine.totalDiskMiB : machine.provisionedMiB;
        if (said < 0) {
            return null;
        }
        said("storageMiB", Tab.V_INFO, machine.row);
        return said;
    }

    private @Nullable Long used(@Nullable Long storage) {
        boolean byInfo = machine.inUseMiB >= 0;
        long said = byInfo ? machine.inUseMiB : machine.consumedMiB;
        if (said < 0) {
            return null;
        }
        said("usedMiB", byInfo ? Tab.V_INFO : Tab.V_PARTITION, byInfo ? machine.row : machine.consumedRow);
        if (storage != null && said > storage) {
            attributes.put("inUseWithSnapshotsMiB", Long.toString(said));
            return storage;
        }
        return said;
    }

    /** What vNetwork says; what vInfo names if it says nothing of this machine; null if neither does. */
    private @Nullable List<Nic> nics() {
        if (!machine.nics.isEmpty()) {
            said("nics", Tab.V_NETWORK, machine.nicRow);
            return List.copyOf(machine.nics);
        }
        if (machine.networks.isEmpty()) {
            return null;
        }
        said("nics", Tab.V_INFO, machine.row);
        List<Nic> nics = new ArrayList<>(machine.networks.size());
        for (int i = 0; i < machine.networks.size(); i++) {
            List<String> addresses = i == 0 && machine.primaryIp != null ? List.of(machine.primaryIp) : List.of();
            nics.add(new Nic("Network #" + (i + 1), null, machine.networks.get(i), addresses));
        }
        return nics;
    }

    private void attributes(@Nullable Places hosts, @Nullable Places clusters) {
        attribute("vmId", machine.vmId);
        attribute("dnsName", machine.dnsName);
        attribute("primaryIpAddress", machine.primaryIp);
        attribute("datacenter", machine.datacenter);
        attribute("cluster", machine.cluster);
        attribute("host", machine.host);
        attribute("folder", machine.folder);
        attribute("firmware", machine.firmware);
        attribute(StrongIds.BIOS_UUID, machine.biosUuid);
        if (machine.vmId != null && machine.vCenter != null) {
            attribute(StrongIds.MO_REF, machine.vmId);
            attribute(StrongIds.V_CENTER, machine.vCenter);
        }
        attribute("tools", machine.tools);
        attribute("toolsVersion", machine.toolsVersion);
        attribute("srmPlaceholder", machine.srmPlaceholder ? "true" : null);
        if (hosts != null) {
            attributes.putAll(hosts.of(machine.host));
        }
        if (clusters != null) {
            attributes.putAll(clusters.of(machine.cluster));
        }
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }

    /** A row below zero is one of the other sheet: vInfo did not say. */
    private void saidEither(String field, long value, int row, Tab other) {
        if (value >= 0) {
            said(field, row < 0 ? other : Tab.V_INFO, Math.abs(row));
        }
    }

    private void said(String field, Tab tab, int row) {
        provenance.put(field, tab.title() + " row " + row);
    }
}
