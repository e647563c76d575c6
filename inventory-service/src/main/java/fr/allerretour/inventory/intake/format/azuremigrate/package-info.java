/**
 * The workbooks of Azure Migrate: the discovery report and the assessment ("core") report of its export tool. Plain Java.
 *
 * <p>A machine stands on several sheets with the same facts; the fullest sheet is read, the others only for machines that it
 * lacks. A machine of VMware has its instance UUID at the end of its Machine ID, the same that RVTools writes: it is the
 * key, so that both files speak of one machine. SQL instances and web applications run on their machine.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.azuremigrate;

import org.jspecify.annotations.NullMarked;
