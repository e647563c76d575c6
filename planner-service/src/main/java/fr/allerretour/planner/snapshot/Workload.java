package fr.allerretour.planner.snapshot;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that moves or stays.
 *
 * @param key stable identity within the portfolio, unique, never blank
 * @param name what people call it
 * @param operatingSystem as the source wrote it, null if the source did not say
 * @param cpus virtual or physical cores, 0 if unknown
 * @param memoryMiB memory in MiB, 0 if unknown
 * @param storageMiB sum of all disks, or the volume of a service without disks, in MiB, 0 if unknown
 * @param usedMiB used part of {@code storageMiB}, null if unknown
 * @param powered whether it runs; a machine that is off is planned but flagged
 * @param template a template is listed but never planned
 * @param application key of the application it belongs to, null if none is known
 * @param runsOn key of the workload that hosts it (a database on a machine), null if none
 * @param place where it is today: "FR", "EU", "NON_EU" or "UNKNOWN"
 * @param endOfSupport day on which its maker's support ends, null if unknown
 * @param mustLeaveBy day by which it must have left its place (data-centre exit, contract end), null if none
 */
public record Workload(
        String key,
        String name,
        Kind kind,
        Environment environment,
        Criticality criticality,
        @Nullable String operatingSystem,
        int cpus,
        long memoryMiB,
        long storageMiB,
        @Nullable Long usedMiB,
        Powered powered,
        boolean template,
        @Nullable String application,
        @Nullable String runsOn,
        String place,
        @Nullable LocalDate endOfSupport,
        @Nullable LocalDate mustLeaveBy) {

    /** The kinds of workload; the same names as inventory-service's. */
    public enum Kind {
        VIRTUAL_MACHINE,
        PHYSICAL_MACHINE,
        DATABASE,
        FILE_SHARE,
        OBJECT_STORE,
        CLUSTER_APPLICATION,
        WEB_APPLICATION,
        MAILBOX_SET,
        COLLABORATION_SITE,
        DIRECTORY,
        TELEPHONY,
        BI_WORKSPACE,
        OTHER
    }

    /** What it serves. */
    public enum Environment {
        PRODUCTION,
        PREPRODUCTION,
        TEST,
        DEVELOPMENT,
        UNKNOWN
    }

    /** How much its loss hurts. VITAL is for what an operator of vital importance declares as such. */
    public enum Criticality {
        LOW,
        MEDIUM,
        HIGH,
        VITAL,
        UNKNOWN
    }

    /** Its power state when the inventory was taken. */
    public enum Powered {
        ON,
        OFF,
        SUSPENDED,
        UNKNOWN
    }
}
