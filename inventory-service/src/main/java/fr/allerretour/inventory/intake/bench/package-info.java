/** How long it takes to read an inventory, beside merely walking its XML. Plain Java, run by {@code ./run bench inventory}. */
@NullMarked
package fr.allerretour.inventory.intake.bench;

import org.jspecify.annotations.NullMarked;
