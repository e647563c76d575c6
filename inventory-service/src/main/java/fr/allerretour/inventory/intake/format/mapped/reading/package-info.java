/** Reads a file's rows as a mapping says. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.mapped.reading;

import org.jspecify.annotations.NullMarked;
