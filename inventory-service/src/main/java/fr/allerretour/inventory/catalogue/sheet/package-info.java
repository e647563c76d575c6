/** Writes a catalogue as sheets, in CSV files or a workbook, a row at a time. Plain Java. */
@NullMarked
package fr.allerretour.inventory.catalogue.sheet;

import org.jspecify.annotations.NullMarked;
