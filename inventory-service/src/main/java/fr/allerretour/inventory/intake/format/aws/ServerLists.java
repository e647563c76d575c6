package fr.allerretour.inventory.intake.format.aws;

import static fr.allerretour.inventory.intake.format.tabular.MachineTable.attribute;
import static fr.allerretour.inventory.intake.format.tabular.MachineTable.column;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.tabular.MachineFormat;
import fr.allerretour.inventory.intake.format.tabular.MachineRows;
import fr.allerretour.inventory.intake.format.tabular.MachineTable;
import fr.allerretour.inventory.intake.format.tabular.Target;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lists of servers in waves that two AWS tools take: Cloud Migration Factory and Application Migration Service. */
public final class ServerLists {

    private static final Words VIRTUAL = new Words(
            "Whether a machine is virtual: the file does not say, and each is taken for virtual",
            "Si une machine est virtuelle : le fichier ne le dit pas, et chacune est prise pour virtuelle");
    private static final Words NO_UNITS = new Words("None", "Aucune");

    private static final FormatDoc FACTORY = new FormatDoc(
            "aws-cmf-csv",
            new Words("AWS Cloud Migration Factory: intake form", "AWS Cloud Migration Factory : formulaire d'entrée"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "server_name: a machine a row, by name; app_name: its application",
                            "server_name : une machine par ligne, par nom ; app_name : son application"),
                    new Words(
                            "server_os_family and server_os_version, server_environment",
                            "server_os_family et server_os_version, server_environment"),
                    new Words(
                            "server_fqdn, server_tier, wave_name, r_type: attributes",
                            "server_fqdn, server_tier, wave_name, r_type : attributs")),
            List.of(
                    VIRTUAL,
                    new Words(
                            "What is of the target at AWS: account, region, subnets, security groups, instance type, tenancy",
                            "Ce qui concerne la cible chez AWS : compte, région, sous-réseaux, groupes de sécurité, type d'instance, location")),
            NO_UNITS);

    private static final MachineTable FACTORY_TABLE = MachineTable.of(
            column(Target.NAME, "server_name"),
            column(Target.APPLICATION, "app_name"),
            column(Target.OPERATING_SYSTEM, "server_os_family"),
            column(Target.OPERATING_SYSTEM_VERSION, "server_os_version"),
            column(Target.ENVIRONMENT, "server_environment"),
            attribute("dnsName", "server_fqdn"),
            attribute("tier", "server_tier"),
            attribute("wave", "wave_name"),
            attribute("migrationStrategy", "r_type"));

    private static final FormatDoc SERVICE = new FormatDoc(
            "aws-mgn-csv",
            new Words(
                    "AWS Application Migration Service: import and export",
                    "AWS Application Migration Service : import et export"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "mgn:server:user-provided-id: a machine a row, its name and its identity in the tool; mgn:app:name: its application",
                            "mgn:server:user-provided-id : une machine par ligne, son nom et son identité dans l'outil ; mgn:app:name : son application"),
                    new Words(
                            "mgn:server:platform, mgn:server:fqdn-for-action-framework, mgn:wave:name, mgn:server:tag:…: operating system and attributes",
                            "mgn:server:platform, mgn:server:fqdn-for-action-framework, mgn:wave:name, mgn:server:tag:… : système et attributs")),
            List.of(
                    VIRTUAL,
                    new Words(
                            "mgn:account-id, mgn:region, mgn:launch:…: they are of the target at AWS",
                            "mgn:account-id, mgn:region, mgn:launch:… : ils concernent la cible chez AWS")),
            NO_UNITS);

    private static final MachineTable SERVICE_TABLE = MachineTable.of(
            column(Target.NAME, "mgn:server:user-provided-id"),
            column(Target.NAME, "mgn:server:fqdn-for-action-framework"),
            column(Target.APPLICATION, "mgn:app:name"),
            column(Target.OPERATING_SYSTEM, "mgn:server:platform"),
            attribute(StrongIds.TOOL_ID, "mgn:server:user-provided-id"),
            attribute("dnsName", "mgn:server:fqdn-for-action-framework"),
            attribute("wave", "mgn:wave:name"));

    private static final String TAG = "mgn:server:tag:";

    private ServerLists() {}

    /** The intake form of Cloud Migration Factory. */
    public static InventoryFormat factory(ReadLimits limits) {
        return new MachineFormat(
                FACTORY,
                headings -> headings.has("server_name") && headings.has("wave_name") && headings.has("app_name"),
                headings -> {
                    headings.need("server_name");
                    return virtual(FACTORY_TABLE, headings);
                },
                limits);
    }

    /** The inventory of Application Migration Service. */
    public static InventoryFormat service(ReadLimits limits) {
        return new MachineFormat(
                SERVICE,
                headings -> headings.has("mgn:server:user-provided-id", "mgn:server:fqdn-for-action-framework"),
                ServerLists::serviceColumns,
                limits);
    }

    private static MachineFormat.Machine serviceColumns(Headings headings) throws FormatException {
        List<MachineTable.Column> columns = new ArrayList<>(SERVICE_TABLE.columns());
        for (String heading : headings.asWritten()) {
            if (heading.strip().toLowerCase(Locale.ROOT).startsWith(TAG)) {
                columns.add(attribute("tag." + heading.strip().substring(TAG.length()), heading));
            }
        }
        headings.need("mgn:server:user-provided-id");
        return virtual(new MachineTable(columns), headings);
    }

    private static MachineFormat.Machine virtual(MachineTable table, Headings headings) throws FormatException {
        MachineRows rows = table.in(headings);
        return row -> {
            WorkloadDraft draft = rows.read(row);
            return draft.kind(Kind.VIRTUAL_MACHINE);
        };
    }
}
