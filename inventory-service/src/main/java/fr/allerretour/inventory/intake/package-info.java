/** How files become an inventory. */
@NullMarked
package fr.allerretour.inventory.intake;

import org.jspecify.annotations.NullMarked;
