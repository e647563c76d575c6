/** Which of two values of one field stands, and by what rule. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.ruling;

import org.jspecify.annotations.NullMarked;
