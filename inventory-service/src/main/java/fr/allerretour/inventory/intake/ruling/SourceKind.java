package fr.allerretour.inventory.intake.ruling;

import java.util.List;
import java.util.Set;

/** What kind of source says something, and how well it knows it. */
public enum SourceKind {
    /** A person, by hand. */
    PERSON,
    /** What runs the machine: a hypervisor, a cloud. */
    PLATFORM,
    /** A tool that looks at machines from outside, or asks them. */
    DISCOVERY,
    /** A sheet that people keep. */
    SHEET,
    /** A file of which nothing more is known. */
    UNKNOWN;

    private static final List<String> PLATFORMS =
            List.of("rvtools-", "vcenter-", "kubev2v-", "azure-resource-graph-", "terraform-", "kubernetes-", "m365-");
    private static final List<String> DISCOVERIES =
            List.of("azure-migrate-", "aws-", "google-migration-center-", "tidal-");

    /** What is measured: whoever runs the machine knows it best, a sheet least. */
    private static final Set<String> MEASURED =
            Set.of("cpus", "memoryMiB", "storageMiB", "usedMiB", "powered", "template", "disks", "nics");

    /** What people decide or know: no tool can see it. */
    private static final Set<String> DECIDED = Set.of(
            "environment",
            "criticality",
            "application",
            "owner",
            "intent",
            "endOfSupport",
            "mustLeaveBy",
            "category",
            "sensitivity",
            "regimes",
            "strength",
            "reason");

    /** The kind of the files of a format. */
    static SourceKind of(String format) {
        if (PLATFORMS.stream().anyMatch(format::startsWith)) {
            return PLATFORM;
        }
        return DISCOVERIES.stream().anyMatch(format::startsWith) ? DISCOVERY : SHEET;
    }

    /** How far it is to be trusted on the field beside the other kinds; 0: no more and no less than any other. */
    int trust(String field) {
        if (MEASURED.contains(field)) {
            return switch (this) {
                case PLATFORM -> 3;
                case DISCOVERY -> 2;
                case SHEET -> 1;
                case PERSON, UNKNOWN -> 0;
            };
        }
        if (DECIDED.contains(field)) {
            return switch (this) {
                case SHEET -> 2;
                case PLATFORM, DISCOVERY -> 1;
                case PERSON, UNKNOWN -> 0;
            };
        }
        return 0;
    }
}
