/** Servers as Tidal Accelerator takes them. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.tidal;

import org.jspecify.annotations.NullMarked;
