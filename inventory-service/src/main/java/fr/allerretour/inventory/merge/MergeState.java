package fr.allerretour.inventory.merge;

/** Whether a merge still holds. */
public enum MergeState {
    MERGED,
    /** The two workloads are two again. */
    UNDONE
}
