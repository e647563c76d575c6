/** What the text of a cell means: numbers, sizes, dates, yes and no, values of a list. Shared by all formats. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.cell;

import org.jspecify.annotations.NullMarked;
