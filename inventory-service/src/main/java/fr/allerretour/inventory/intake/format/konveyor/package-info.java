/** Applications and their dependencies as Konveyor takes them. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.konveyor;

import org.jspecify.annotations.NullMarked;
