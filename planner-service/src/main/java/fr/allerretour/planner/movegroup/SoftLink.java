package fr.allerretour.planner.movegroup;

/**
 * Soft dependencies between two groups, in both directions: what is cut if they move in different waves.
 *
 * @param first id of the group whose id sorts first
 * @param second id of the other group
 * @param count how many dependencies, at least 1
 */
public record SoftLink(String first, String second, int count) {}
