package fr.allerretour.inventory.intake.format.tidal;

import static fr.allerretour.inventory.intake.format.tabular.MachineTable.attribute;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.column;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.size;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.tabular.MachineFormat;
import fr.allerretour.inventory.intake.format.tabular.MachineRows;
import fr.allerretour.inventory.intake.format.tabular.MachineTable;
import fr.allerretour.inventory.intake.format.tabular.Target;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;

/** Servers of Tidal Accelerator. */
public final class TidalServers {

    private static final FormatDoc DOC = new FormatDoc(
            "tidal-servers-csv",
            new Words("Servers of Tidal Accelerator", "Serveurs de Tidal Accelerator"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "HOST_NAME: a machine a row, by name; virtual says whether it is virtual or physical",
                            "HOST_NAME : une machine par ligne, par nom ; virtual dit si elle est virtuelle ou physique"),
                    new Words(
                            "CPU_COUNT, RAM_allocated_gb, STORAGE_allocated_gb, STORAGE_used_gb, ENVIRONMENT, ip_addresses",
                            "CPU_COUNT, RAM_allocated_gb, STORAGE_allocated_gb, STORAGE_used_gb, ENVIRONMENT, ip_addresses"),
                    new Words(
                            "FQDN, DESCRIPTION, assigned_id, ZONE, cluster_host_name, ROLE, custom_fields_database_software: attributes",
                            "FQDN, DESCRIPTION, assigned_id, ZONE, cluster_host_name, ROLE, custom_fields_database_software : attributs")),
            List.of(new Words(
                    "RAM_used_gb, ids of environments and clusters, all other custom fields",
                    "RAM_used_gb, identifiants d'environnements et de grappes, tous les autres champs personnalisés")),
            new Words("gb is read as GiB", "gb est lu en Gio"));

    private static final MachineTable TABLE = MachineTable.of(
            column(Target.NAME, "HOST_NAME"),
            column(Target.CPUS, "CPU_COUNT"),
            size(Target.MEMORY, SizeUnit.GIB, "RAM_allocated_gb"),
            size(Target.STORAGE, SizeUnit.GIB, "STORAGE_allocated_gb"),
            size(Target.USED, SizeUnit.GIB, "STORAGE_used_gb"),
            column(Target.ENVIRONMENT, "ENVIRONMENT"),
            column(Target.OPERATING_SYSTEM, "operating_system"),
            column(Target.OPERATING_SYSTEM_VERSION, "operating_system_version"),
            column(Target.ADDRESSES, "ip_addresses", "ip_address"),
            attribute("dnsName", "FQDN"),
            attribute("description", "DESCRIPTION"),
            attribute(StrongIds.TOOL_ID, "assigned_id"),
            attribute("zone", "ZONE"),
            attribute("cluster", "cluster_host_name"),
            attribute("role", "ROLE"),
            attribute("databaseSoftware", "custom_fields_database_software"));

    private TidalServers() {}

    public static InventoryFormat format(ReadLimits limits) {
        return new MachineFormat(
                DOC,
                headings -> headings.has("HOST_NAME")
                        && headings.has("RAM_allocated_gb", "STORAGE_allocated_gb", "assigned_id"),
                TidalServers::columns,
                limits);
    }

    private static MachineFormat.Machine columns(Headings headings) throws FormatException {
        headings.need("HOST_NAME");
        MachineRows rows = TABLE.in(headings);
        int virtual = headings.find("virtual");
        return row -> {
            boolean physical = Boolean.FALSE.equals(row.yesOrNo(virtual));
            return rows.read(row).kind(physical ? Kind.PHYSICAL_MACHINE : Kind.VIRTUAL_MACHINE);
        };
    }
}
