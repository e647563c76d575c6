package fr.allerretour.inventory.intake.format.vcenter;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine of the "vms" of a vCenter. */
final class VCenterMachine {

    static final String[] MEMBERS = {
        "vcenter_id",
        "name",
        "instance_uuid",
        "bios_uuid",
        "num_cpus",
        "memory_mb",
        "power_state",
        "guest_os",
        "guest_hostname",
        "disks.label",
        "disks.capacity_gb",
        "disks.thin_provisioned",
        "total_disk_gb",
        "nics.name",
        "nics.mac_address",
        "nics.ip_addresses",
        "nics.network_name",
        "datacenter",
        "cluster",
        "host",
        "folder",
        "tools_status",
        "tools_version",
        "is_template",
        "tags"
    };

    private static final int TAGS = 50;

    private VCenterMachine() {}

    static WorkloadItem item(Fields vm, int line, @Nullable String vCenter) throws BadCell {
        String name = vm.need("name");
        String uuid = uuid(vm, "instance_uuid");
        WorkloadDraft draft = new WorkloadDraft("line " + line)
                .key(uuid == null ? ItemKeys.key("name:" + name) : uuid)
                .name(name)
                .kind(Kind.VIRTUAL_MACHINE)
                .powered(powered(vm.text("power_state")))
                .template(vm.yesOrNo("is_template"))
                .cpus(vm.count("num_cpus"))
                .memoryMiB(vm.mebibytes("memory_mb"))
                .operatingSystem(vm.text("guest_os"))
                .disks(disks(vm))
                .nics(nics(vm));
        if (vm.objects("disks").isEmpty()) {
            draft.storageMiB(vm.gibibytes("total_disk_gb"));
        }
        draft.attribute(StrongIds.VM_UUID, uuid)
                .attribute(StrongIds.BIOS_UUID, uuid(vm, "bios_uuid"))
                .attribute(StrongIds.MO_REF, vm.text("vcenter_id"))
                .attribute(StrongIds.V_CENTER, vCenter)
                .attribute("dnsName", vm.text("guest_hostname"))
                .attribute("datacenter", vm.text("datacenter"))
                .attribute("cluster", vm.text("cluster"))
                .attribute("host", vm.text("host"))
                .attribute("folder", vm.text("folder"))
                .attribute("tools", vm.text("tools_status"))
                .attribute("toolsVersion", vm.text("tools_version"));
        tags(vm.object("tags"), draft);
        return draft.build();
    }

    private static @Nullable String uuid(Fields vm, String member) throws BadCell {
        String text = vm.text(member);
        return text == null ? null : StrongIds.uuid(text).orElse(null);
    }

    private static @Nullable Powered powered(@Nullable String state) throws BadCell {
        if (state == null) {
            return null;
        }
        return switch (state.toLowerCase(Locale.ROOT).replaceAll("[ _]", "")) {
            case "poweredon", "on" -> Powered.ON;
            case "poweredoff", "off" -> Powered.OFF;
            case "suspended" -> Powered.SUSPENDED;
            case "unknown" -> Powered.UNKNOWN;
            default ->
                throw new BadCell(
                        "power_state",
                        RowProblem.UNKNOWN_VALUE,
                        "power_state is " + Cells.shown(state) + "; expected poweredOn, poweredOff or suspended.",
                        "power_state vaut " + Cells.shown(state) + " ; attendu poweredOn, poweredOff ou suspended.");
        };
    }

    private static List<Disk> disks(Fields vm) throws BadCell {
        List<Disk> disks = new ArrayList<>();
        for (Fields disk : vm.objects("disks")) {
            String label = disk.text("label");
            Long size = disk.gibibytes("capacity_gb");
            if (size == null) {
                throw new BadCell(
                        "capacity_gb",
                        RowProblem.REQUIRED,
                        "A disk has no size; expected one in capacity_gb.",
                        "Un disque n'a pas de taille ; attendu dans capacity_gb.");
            }
            disks.add(new Disk(
                    label == null ? "Hard disk " + (disks.size() + 1) : label, size, disk.yesOrNo("thin_provisioned")));
        }
        return disks;
    }

    private static List<Nic> nics(Fields vm) throws BadCell {
        List<Nic> nics = new ArrayList<>();
        for (Fields nic : vm.objects("nics")) {
            String label = nic.text("name");
            nics.add(new Nic(
                    label == null ? "Network adapter " + (nics.size() + 1) : label,
                    nic.text("mac_address"),
                    nic.text("network_name"),
                    List.copyOf(nic.texts("ip_addresses"))));
        }
        return nics;
    }

    private static void tags(Fields tags, WorkloadDraft draft) throws BadCell {
        int taken = 0;
        for (Map.Entry<String, String> tag : tags.plainMembers().entrySet()) {
            if (++taken > TAGS) {
                return;
            }
            String name = Cells.text("tags", tag.getKey(), 100);
            String value = Cells.text("tags", tag.getValue(), 255);
            draft.attribute("tag." + name, value);
            if ("environment".equalsIgnoreCase(name)) {
                draft.environment(EnvironmentWord.of(value));
            }
        }
    }
}
