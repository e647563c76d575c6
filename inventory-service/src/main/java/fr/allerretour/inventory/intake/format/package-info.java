/**
 * What a file of an inventory says, row by row: formats, their detection, what comes out of them, and the way back for
 * rejected rows. Plain Java: no HTTP, no database, no CDI.
 *
 * <p>A file is hostile until read: its size, entries, ratio, rows, columns and cells are bounded by {@link
 * fr.allerretour.inventory.intake.format.ReadLimits}; what is wrong with the file as a whole is a {@link
 * fr.allerretour.inventory.intake.format.FormatException}, what is wrong with one row is a {@link
 * fr.allerretour.inventory.intake.format.RowRejection} and the other rows go on. Nothing that was refused is handed out
 * as an item, and nothing is collected on behalf of the sink: 10,000 rejections cost no more memory than one.
 */
@NullMarked
package fr.allerretour.inventory.intake.format;

import org.jspecify.annotations.NullMarked;
