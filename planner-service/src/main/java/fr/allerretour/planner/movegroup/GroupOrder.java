package fr.allerretour.planner.movegroup;

/**
 * A hard dependency between two groups: {@code needs} moves in the same wave as {@code needed}, or later.
 *
 * @param needs id of the group that depends
 * @param needed id of the group that it depends on
 */
public record GroupOrder(String needs, String needed) {}
