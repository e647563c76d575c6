/** What rows say. In every item a null component means: the file did not say, so keep what is known. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.item;

import org.jspecify.annotations.NullMarked;
