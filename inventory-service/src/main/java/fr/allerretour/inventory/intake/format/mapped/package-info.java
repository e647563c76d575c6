/**
 * CSV files of a form that nobody knows (the dump of a CMDB, a sheet made by hand), read as a mapping says that people have
 * confirmed: what a row is, what each heading becomes, in which unit. Nothing is guessed while reading: what the mapping
 * does not say is refused row by row, with column and reason. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.mapped;

import org.jspecify.annotations.NullMarked;
