package fr.allerretour.inventory.workload.index;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the index knows of a workload. */
public record IndexedWorkload(
        UUID id,
        String key,
        String name,
        Kind kind,
        Environment environment,
        Criticality criticality,
        int cpus,
        long memoryMiB,
        long storageMiB,
        Powered powered,
        boolean template,
        @Nullable String application,
        @Nullable String runsOn,
        Place place,
        Instant updatedAt) {

    /** What an index holds on to for it at least. */
    public long leastBytes() {
        return WorkloadIndex.BYTES_EACH + name.length() + (long) key.length();
    }
}
