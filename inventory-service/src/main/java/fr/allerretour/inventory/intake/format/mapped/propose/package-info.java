/**
 * Proposes a mapping for a CSV file of unknown form from its headings and first rows: for each heading what it may become, how
 * sure that is and why, and what a person has to confirm. What is only guessed is never part of what could be saved as it
 * stands. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.mapped.propose;

import org.jspecify.annotations.NullMarked;
