/** The sheet of questions that owners fill in: written, and read back as what it answers. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.answers;

import org.jspecify.annotations.NullMarked;
