package fr.allerretour.inventory.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a workload; what it leaves out is unknown. */
@Schema(name = "WorkloadInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkloadInput(
        @Schema(description = "Stable identity in the portfolio; without one, \"name:\" and the name. Never changes.")
        @Size(min = 1, max = 255)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must hold no control character")
        @Nullable
        String key,

        @Schema(examples = "srv-compta-01") @NotBlank @Size(max = 250)
        String name,

        @Schema(examples = "VIRTUAL_MACHINE") @NotNull Kind kind,

        @Schema(examples = "PRODUCTION") @Nullable Environment environment,

        @Schema(examples = "HIGH") @Nullable Criticality criticality,

        @Schema(examples = "Debian GNU/Linux 12 (64-bit)") @Size(max = 255) @Nullable
        String operatingSystem,

        @Schema(description = "Virtual or physical cores, 0 if unknown.", examples = "4") @Min(0) @Nullable
        Integer cpus,

        @Schema(description = "Memory in MiB, 0 if unknown.", examples = "8192") @PositiveOrZero @Nullable
        Long memoryMiB,

        @Schema(
                description = "Sum of all disks, or the volume of a service, in MiB, 0 if unknown.",
                examples = "102400")
        @PositiveOrZero
        @Nullable
        Long storageMiB,

        @Schema(description = "Used part of the storage in MiB.", examples = "40960") @PositiveOrZero @Nullable
        Long usedMiB,

        @Nullable Powered powered,

        @Schema(description = "A template is listed but never planned.") @Nullable
        Boolean template,

        @Schema(description = "Key of its application, which must be in the portfolio.")
        @Size(min = 1, max = 255)
        @Nullable
        String application,

        @Schema(description = "Key of the workload that hosts it, which must be in the portfolio.")
        @Size(min = 1, max = 255)
        @Nullable
        String runsOn,

        @Schema(description = "Where it is today.", examples = "FR") @Nullable
        Place place,

        @Schema(description = "Day on which its maker's support ends.", examples = "2027-10-12") @Nullable
        LocalDate endOfSupport,

        @Schema(description = "Day by which it must have left its place.", examples = "2027-12-31") @Nullable
        LocalDate mustLeaveBy,

        @Size(max = 1000) @Nullable List<Disk> disks,

        @Size(max = 1000) @Nullable List<Nic> nics,

        @Schema(description = "What else is known of it, by name.") @Nullable
        Map<String, String> attributes) {

    static WorkloadInput of(Workload workload) {
        return new WorkloadInput(
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
                workload.attributes);
    }

    String keyOrDefault() {
        return key == null ? "name:" + name.strip() : key;
    }

    /** Writes all but the key. */
    void fill(Workload workload) {
        workload.name = name.strip();
        workload.kind = kind;
        workload.environment = Objects.requireNonNullElse(environment, Environment.UNKNOWN);
        workload.criticality = Objects.requireNonNullElse(criticality, Criticality.UNKNOWN);
        workload.operatingSystem = operatingSystem;
        workload.cpus = Objects.requireNonNullElse(cpus, 0);
        workload.memoryMiB = Objects.requireNonNullElse(memoryMiB, 0L);
        workload.storageMiB = Objects.requireNonNullElse(storageMiB, 0L);
        workload.usedMiB = usedMiB;
        workload.powered = Objects.requireNonNullElse(powered, Powered.UNKNOWN);
        workload.template = Objects.requireNonNullElse(template, false);
        workload.application = application;
        workload.runsOn = runsOn;
        workload.place = Objects.requireNonNullElse(place, Place.UNKNOWN);
        workload.endOfSupport = endOfSupport;
        workload.mustLeaveBy = mustLeaveBy;
        workload.disks = Objects.requireNonNullElse(disks, List.of());
        workload.nics = Objects.requireNonNullElse(nics, List.of());
        workload.attributes = Objects.requireNonNullElse(attributes, Map.of());
    }
}
