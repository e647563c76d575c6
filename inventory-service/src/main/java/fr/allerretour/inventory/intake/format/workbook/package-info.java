/**
 * A bounded, streaming reader of .xlsx workbooks. Plain Java.
 *
 * <p>Why our own and not fastexcel-reader: a workbook comes from outside, and that reader gives no hold on what the file
 * may cost. It inflates without a limit on bytes or ratio, makes an array as long as the largest column that any cell
 * claims to stand in, keeps all shared strings whatever their size, does not check the parts' checksums, and hands out the
 * stored result of a formula as if it were a value. Here the archive is the JDK's {@link java.util.zip.ZipFile}, the XML
 * is pulled from Aalto (no entity is ever expanded; a DTD ends the reading), and {@link
 * fr.allerretour.inventory.intake.format.workbook.PartStream} counts every inflated byte before the parser sees it.
 *
 * <p>Rows are handed out one at a time in one reused buffer; a cell becomes a {@code String} only when it is asked for.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.workbook;

import org.jspecify.annotations.NullMarked;
