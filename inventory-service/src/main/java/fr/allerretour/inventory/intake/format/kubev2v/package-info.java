/**
 * The inventory that the agent of kubev2v's migration planner writes. Plain Java.
 *
 * <p>It counts machines and names none: machines made up from its totals would be a lie, so each cluster (or the whole
 * vCenter, in older versions) is told as one workload with its totals, and a warning says so. The workbook that the same
 * tool takes is RVTools', and names every machine.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.kubev2v;

import org.jspecify.annotations.NullMarked;
