package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.Locale;
import java.util.Optional;

/** The types of Azure that are workloads. */
enum ResourceKind {
    MACHINE("microsoft.compute/virtualmachines", Kind.VIRTUAL_MACHINE),
    ARC_MACHINE("microsoft.hybridcompute/machines", Kind.VIRTUAL_MACHINE),
    CLASSIC_MACHINE("microsoft.classiccompute/virtualmachines", Kind.VIRTUAL_MACHINE),
    SQL_DATABASE("microsoft.sql/servers/databases", Kind.DATABASE),
    SQL_INSTANCE("microsoft.sql/managedinstances", Kind.DATABASE),
    SQL_IN_MACHINE("microsoft.sqlvirtualmachine/sqlvirtualmachines", Kind.DATABASE),
    POSTGRESQL("microsoft.dbforpostgresql/flexibleservers", Kind.DATABASE),
    POSTGRESQL_SINGLE("microsoft.dbforpostgresql/servers", Kind.DATABASE),
    MYSQL("microsoft.dbformysql/flexibleservers", Kind.DATABASE),
    MYSQL_SINGLE("microsoft.dbformysql/servers", Kind.DATABASE),
    MARIADB("microsoft.dbformariadb/servers", Kind.DATABASE),
    COSMOS("microsoft.documentdb/databaseaccounts", Kind.DATABASE),
    REDIS("microsoft.cache/redis", Kind.DATABASE),
    STORAGE_ACCOUNT("microsoft.storage/storageaccounts", Kind.OBJECT_STORE),
    NETAPP_VOLUME("microsoft.netapp/netappaccounts/capacitypools/volumes", Kind.FILE_SHARE),
    WEB_SITE("microsoft.web/sites", Kind.WEB_APPLICATION),
    STATIC_SITE("microsoft.web/staticsites", Kind.WEB_APPLICATION),
    CONTAINER_APP("microsoft.app/containerapps", Kind.WEB_APPLICATION),
    KUBERNETES("microsoft.containerservice/managedclusters", Kind.CLUSTER_APPLICATION),
    POWER_BI("microsoft.powerbidedicated/capacities", Kind.BI_WORKSPACE),
    DIRECTORY("microsoft.aad/domainservices", Kind.DIRECTORY);

    private final String type;
    private final Kind kind;

    ResourceKind(String type, Kind kind) {
        this.type = type;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    static Optional<ResourceKind> of(String type) {
        String wanted = type.toLowerCase(Locale.ROOT);
        for (ResourceKind kind : values()) {
            if (kind.type.equals(wanted)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
