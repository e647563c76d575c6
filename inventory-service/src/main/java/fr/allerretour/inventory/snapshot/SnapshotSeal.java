package fr.allerretour.inventory.snapshot;

/**
 * What is known of a snapshot's content once it is written.
 *
 * @param contentHash "sha256:" and 64 hexadecimal digits over all content lines, each with its line feed
 * @param bytes length of the content in bytes
 */
public record SnapshotSeal(
        String contentHash, long bytes, long workloads, long applications, long dependencies, long dataSets) {}
