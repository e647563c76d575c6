package fr.allerretour.inventory.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workload as it is shown. Sizes in MiB; 0 is unknown. */
@Schema(name = "Workload")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkloadView(
        UUID id,
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
        Map<String, String> attributes,

        @Schema(
                description =
                        "The keys by which imported files know it, besides its own: rows and references with one of"
                                + " them are about it. Absent if there are none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> aliases,

        @Schema(description = "For each member, the file and row, or who, and when.")
        Map<String, String> provenance,

        Instant updatedAt) {

    static WorkloadView of(Workload workload) {
        return new WorkloadView(
                workload.id,
                workload.key,
                workload.name,
                workload.kind,
                workload.environment,
                workload.criticality,
                workload.operatingSystem,
                workload.cpus,
                workload.memoryMiB,
                workload.storageMiB,
                workload.usedMiB,
                workload.powered,
                workload.template,
                workload.application,
                workload.runsOn,
                workload.place,
                workload.endOfSupport,
                workload.mustLeaveBy,
                workload.disks,
                workload.nics,
                workload.attributes,
                workload.aliases,
                Provenance.byField(workload.provenance),
                workload.updatedAt);
    }
}
