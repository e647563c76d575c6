/**
 * JSON about what a vCenter runs, as scripts around its API write it: the machines, and what a scan found in them. Plain
 * Java.
 *
 * <p>A machine's key is its instance UUID, the same that RVTools writes, so that both files speak of one machine. A scan
 * knows machines only by name: what it says is added to the machine of that name, or makes one by that name.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.vcenter;

import org.jspecify.annotations.NullMarked;
