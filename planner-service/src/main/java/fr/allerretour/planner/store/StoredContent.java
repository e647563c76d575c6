package fr.allerretour.planner.store;

/**
 * What is known of a content without opening it.
 *
 * @param sha256 64 hexadecimal digits over the whole content
 * @param size in bytes, uncompressed
 * @param items lines of a content that was written line by line, else 0
 */
public record StoredContent(String sha256, long size, long items) {}
