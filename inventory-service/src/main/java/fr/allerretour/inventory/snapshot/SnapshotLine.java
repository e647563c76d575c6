package fr.allerretour.inventory.snapshot;

import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a snapshot's content. Null components and empty collections are left out of the line.
 *
 * <p>Order of lines: applications, workloads, dependencies, data sets; within a type by {@link #key()} in the order of
 * {@link String#compareTo}.
 */
public sealed interface SnapshotLine {

    /** What lines of one type are sorted and compared by. */
    String key();

    /** A set of workloads that users know by a name. */
    record Application(
            String key,
            String name,
            Criticality criticality,
            @Nullable String owner,
            Intent intent) implements SnapshotLine {}

    /** One thing that moves or stays. Sizes in MiB; {@code cpus}, {@code memoryMiB}, {@code storageMiB} 0 if unknown. */
    record Workload(
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
            Place place,
            @Nullable LocalDate endOfSupport,
            @Nullable LocalDate mustLeaveBy,
            List<Disk> disks,
            List<Nic> nics,
            Map<String, String> provenance)
            implements SnapshotLine {}

    /** A disk of a workload. */
    record Disk(String label, long capacityMiB, @Nullable Boolean thin) {}

    /** A network card of a workload. */
    record Nic(String label, @Nullable String mac, @Nullable String network, List<String> addresses) {}

    /** {@code from} needs {@code to}: keys of workloads or applications. */
    record Dependency(
            String from,
            String to,
            Strength strength,
            @Nullable String reason) implements SnapshotLine {

        /** A tab cannot stand in a key, so no two pairs share one. */
        @Override
        public String key() {
            return from + '\t' + to;
        }
    }

    /** A body of data that must come back out; {@code volumeMiB} 0 if unknown. */
    record DataSet(
            String key,
            String name,
            Category category,
            Sensitivity sensitivity,
            Set<Regime> regimes,
            long volumeMiB,
            Place place,
            @Nullable String workload,
            @Nullable String application)
            implements SnapshotLine {}
}
