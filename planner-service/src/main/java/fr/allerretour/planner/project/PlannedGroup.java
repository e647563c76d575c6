package fr.allerretour.planner.project;

import fr.allerretour.planner.movegroup.MoveGroup;

/**
 * A move group with its destination.
 *
 * @param cutover index of its cutover among the instance's activities
 */
public record PlannedGroup(MoveGroup group, Placement placement, int cutover) {}
