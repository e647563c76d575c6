package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a decision needs to know, as a table: of what, its name, the member that holds it, its weight in points, who knows it
 * best, what an answer looks like; {@link FieldWords} says it to people. What the planner's confidence asks of every workload
 * (sensitivity, application, environment, criticality, size) is asked of every workload here, and weighs in about the same
 * order.
 */
public enum Field {
    APPLICATION_OWNER(Subject.APPLICATION, "owner", "owner", 20, Nature.JUDGED, Expected.PERSON),
    APPLICATION_CRITICALITY(Subject.APPLICATION, "criticality", "criticality", 15, Nature.JUDGED, Expected.CRITICALITY),
    APPLICATION_INTENT(Subject.APPLICATION, "intent", "intent", 15, Nature.JUDGED, Expected.INTENT),
    APPLICATION_WORKLOADS(Subject.APPLICATION, "workloads", "", 15, Nature.MEASURED, null),
    APPLICATION_NEEDS(Subject.APPLICATION, "needs", "", 20, Nature.MEASURED, Expected.NEEDS),
    APPLICATION_DATA(Subject.APPLICATION, "dataSensitivity", "", 15, Nature.JUDGED, Expected.SENSITIVITY),
    WORKLOAD_SENSITIVITY(Subject.WORKLOAD, "sensitivity", "", 30, Nature.JUDGED, null),
    WORKLOAD_APPLICATION(Subject.WORKLOAD, "application", "application", 12, Nature.JUDGED, Expected.APPLICATION),
    WORKLOAD_ENVIRONMENT(Subject.WORKLOAD, "environment", "environment", 8, Nature.JUDGED, Expected.ENVIRONMENT),
    WORKLOAD_CRITICALITY(Subject.WORKLOAD, "criticality", "criticality", 8, Nature.JUDGED, Expected.CRITICALITY),
    WORKLOAD_CPUS(Subject.WORKLOAD, "cpus", "cpus", 5, Nature.MEASURED, Expected.COUNT),
    WORKLOAD_MEMORY(Subject.WORKLOAD, "memoryGiB", "memoryMiB", 5, Nature.MEASURED, Expected.GIBIBYTES),
    WORKLOAD_STORAGE(Subject.WORKLOAD, "storageGiB", "storageMiB", 8, Nature.MEASURED, Expected.GIBIBYTES),
    WORKLOAD_USED(Subject.WORKLOAD, "usedGiB", "usedMiB", 4, Nature.MEASURED, Expected.GIBIBYTES),
    WORKLOAD_SYSTEM(Subject.WORKLOAD, "operatingSystem", "operatingSystem", 6, Nature.MEASURED, Expected.SYSTEM),
    WORKLOAD_POWERED(Subject.WORKLOAD, "powered", "powered", 3, Nature.MEASURED, Expected.POWERED),
    WORKLOAD_PLACE(Subject.WORKLOAD, "place", "place", 7, Nature.JUDGED, Expected.PLACE),
    WORKLOAD_SUPPORT(Subject.WORKLOAD, "endOfSupport", "endOfSupport", 4, Nature.MEASURED, Expected.DAY),
    DATA_SENSITIVITY(Subject.DATA_SET, "sensitivity", "sensitivity", 30, Nature.JUDGED, Expected.SENSITIVITY),
    DATA_VOLUME(Subject.DATA_SET, "volumeGiB", "volumeMiB", 15, Nature.MEASURED, Expected.GIBIBYTES),
    DATA_PLACE(Subject.DATA_SET, "place", "place", 10, Nature.JUDGED, Expected.PLACE),
    DATA_HOLDER(Subject.DATA_SET, "workload", "workload", 15, Nature.JUDGED, Expected.WORKLOAD);

    private static final Set<Kind> MACHINES = EnumSet.of(Kind.VIRTUAL_MACHINE, Kind.PHYSICAL_MACHINE);
    private static final Set<Kind> SUPPORTED =
            EnumSet.of(Kind.VIRTUAL_MACHINE, Kind.PHYSICAL_MACHINE, Kind.DATABASE, Kind.DIRECTORY, Kind.TELEPHONY);
    private static final Set<Kind> FILLED = EnumSet.of(Kind.VIRTUAL_MACHINE, Kind.PHYSICAL_MACHINE, Kind.FILE_SHARE);

    private final Subject subject;
    private final String code;
    private final String member;
    private final int weight;
    private final Nature nature;
    private final @Nullable Expected expected;

    Field(Subject subject, String code, String member, int weight, Nature nature, @Nullable Expected expected) {
        this.subject = subject;
        this.code = code;
        this.member = member;
        this.weight = weight;
        this.nature = nature;
        this.expected = expected;
    }

    /** What is asked of an application or a data set. */
    public static List<Field> of(Subject subject) {
        return Arrays.stream(values()).filter(field -> field.subject == subject).toList();
    }

    /** What is asked of a workload of that kind. */
    public static List<Field> of(Kind kind) {
        return of(Subject.WORKLOAD).stream().filter(field -> field.asksOf(kind)).toList();
    }

    private boolean asksOf(Kind kind) {
        return switch (this) {
            case WORKLOAD_CPUS, WORKLOAD_MEMORY, WORKLOAD_SYSTEM, WORKLOAD_POWERED -> MACHINES.contains(kind);
            case WORKLOAD_SUPPORT -> SUPPORTED.contains(kind);
            case WORKLOAD_USED -> FILLED.contains(kind);
            default -> true;
        };
    }

    /** The field that a sheet of answers names so. */
    public static Optional<Field> named(Subject subject, String code) {
        return Arrays.stream(values())
                .filter(field ->
                        field.subject == subject && field.expected != null && field.code.equalsIgnoreCase(code))
                .findFirst();
    }

    public Subject subject() {
        return subject;
    }

    /** Its name in sheets and answers: "memoryGiB", whose unit is that of an answer. */
    public String code() {
        return code;
    }

    /** The member of the item that holds it, as provenance names it; empty if it follows from other items. */
    public String member() {
        return member;
    }

    /** Its weight in points. */
    public int weight() {
        return weight;
    }

    public Nature nature() {
        return nature;
    }

    /** What an answer may be; null if no single answer settles it: it follows from other answers. */
    public @Nullable Expected expected() {
        return expected;
    }

    /** Whether one answer will mostly hold for all workloads of an application. */
    public boolean isShared() {
        return this == WORKLOAD_ENVIRONMENT || this == WORKLOAD_CRITICALITY || this == WORKLOAD_PLACE;
    }
}
