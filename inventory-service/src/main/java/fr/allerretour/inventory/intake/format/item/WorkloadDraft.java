package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload being put together: each field is said once or not at all, and notes the place that said it. Null says
 * nothing. Not for several threads at once.
 */
public final class WorkloadDraft {

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> provenance = new LinkedHashMap<>();
    private String place;
    private @Nullable String key;
    private @Nullable String name;
    private @Nullable Kind kind;
    private @Nullable Environment environment;
    private @Nullable Criticality criticality;
    private @Nullable String operatingSystem;
    private @Nullable Integer cpus;
    private @Nullable Long memoryMiB;
    private @Nullable Long storageMiB;
    private @Nullable Long usedMiB;
    private @Nullable Powered powered;
    private @Nullable Boolean template;
    private @Nullable String application;
    private @Nullable String runsOn;
    private @Nullable Place location;
    private @Nullable LocalDate endOfSupport;
    private @Nullable LocalDate mustLeaveBy;
    private @Nullable List<Disk> disks;
    private @Nullable List<Nic> nics;

    /** @param place where in the file the next fields stand ("row 7", "vMemory row 7") */
    public WorkloadDraft(String place) {
        this.place = place;
    }

    /** The fields said from now on stand there. */
    public WorkloadDraft at(String place) {
        this.place = place;
        return this;
    }

    public WorkloadDraft key(@Nullable String value) {
        key = value;
        return this;
    }

    public WorkloadDraft name(@Nullable String value) {
        name = said("name", value, name);
        return this;
    }

    public WorkloadDraft kind(@Nullable Kind value) {
        kind = said("kind", value, kind);
        return this;
    }

    public WorkloadDraft environment(@Nullable Environment value) {
        environment = said("environment", value, environment);
        return this;
    }

    public WorkloadDraft criticality(@Nullable Criticality value) {
        criticality = said("criticality", value, criticality);
        return this;
    }

    public WorkloadDraft operatingSystem(@Nullable String value) {
        operatingSystem = said("operatingSystem", value, operatingSystem);
        return this;
    }

    public WorkloadDraft cpus(@Nullable Integer value) {
        cpus = said("cpus", value, cpus);
        return this;
    }

    public WorkloadDraft memoryMiB(@Nullable Long value) {
        memoryMiB = said("memoryMiB", value, memoryMiB);
        return this;
    }

    public WorkloadDraft storageMiB(@Nullable Long value) {
        storageMiB = said("storageMiB", value, storageMiB);
        return this;
    }

    public WorkloadDraft usedMiB(@Nullable Long value) {
        usedMiB = said("usedMiB", value, usedMiB);
        return this;
    }

    public WorkloadDraft powered(@Nullable Powered value) {
        powered = said("powered", value, powered);
        return this;
    }

    public WorkloadDraft template(@Nullable Boolean value) {
        template = said("template", value, template);
        return this;
    }

    public WorkloadDraft application(@Nullable String value) {
        application = said("application", value, application);
        return this;
    }

    public WorkloadDraft runsOn(@Nullable String value) {
        runsOn = said("runsOn", value, runsOn);
        return this;
    }

    /** Where it is today, in the world. */
    public WorkloadDraft location(@Nullable Place value) {
        location = said("place", value, location);
        return this;
    }

    public WorkloadDraft endOfSupport(@Nullable LocalDate value) {
        endOfSupport = said("endOfSupport", value, endOfSupport);
        return this;
    }

    public WorkloadDraft mustLeaveBy(@Nullable LocalDate value) {
        mustLeaveBy = said("mustLeaveBy", value, mustLeaveBy);
        return this;
    }

    /** All its disks; the storage is their sum unless it was said, and an empty list says nothing. */
    public WorkloadDraft disks(List<Disk> value) {
        if (!value.isEmpty()) {
            disks = said("disks", List.copyOf(value), disks);
            if (storageMiB == null) {
                storageMiB(value.stream().mapToLong(Disk::capacityMiB).sum());
            }
        }
        return this;
    }

    /** All its network cards; an empty list says nothing. */
    public WorkloadDraft nics(List<Nic> value) {
        if (!value.isEmpty()) {
            nics = said("nics", List.copyOf(value), nics);
        }
        return this;
    }

    /** What else the source says of it; null or blank says nothing. */
    public WorkloadDraft attribute(String attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            attributes.put(attribute, value);
        }
        return this;
    }

    /** What else the source says of it, all of it: blank values too. */
    public WorkloadDraft attributes(Map<String, String> values) {
        attributes.putAll(values);
        return this;
    }

    private <T> @Nullable T said(String field, @Nullable T value, @Nullable T before) {
        if (value == null) {
            return before;
        }
        provenance.put(field, place);
        return value;
    }

    /**
     * The workload.
     *
     * @throws IllegalStateException if it has neither key nor name
     */
    public WorkloadItem build() {
        if (key == null && name == null) {
            throw new IllegalStateException("A workload has a key or a name");
        }
        return new WorkloadItem(
                key,
                name,
                kind,
                environment,
                criticality,
                operatingSystem,
                cpus,
                memoryMiB,
                storageMiB,
                usedMiB,
                powered,
                template,
                application,
                runsOn,
                location,
                endOfSupport,
                mustLeaveBy,
                disks,
                nics,
                attributes,
                provenance);
    }
}
