package fr.allerretour.inventory.workload.index;

/** What workloads are sorted by; those that are equal in it, by their ids. */
public enum WorkloadSort {
    NAME("name"),
    KEY("key"),
    STORAGE("storageMiB"),
    MEMORY("memoryMiB"),
    CPUS("cpus"),
    UPDATED_AT("updatedAt");

    private final String field;

    WorkloadSort(String field) {
        this.field = field;
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }

    /**
     * The one that the API calls so.
     *
     * @throws IllegalArgumentException if it calls none so
     */
    public static WorkloadSort of(String field) {
        for (WorkloadSort sort : values()) {
            if (sort.field.equals(field)) {
                return sort;
            }
        }
        throw new IllegalArgumentException("No order of workloads: " + field);
    }
}
