/** Checks over a whole inventory that no single row can answer. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.check;

import org.jspecify.annotations.NullMarked;
