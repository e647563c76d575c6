/**
 * Sheets as text: their encoding and separator, their rows one at a time, and what a cell of a row means. All formats that
 * come as CSV are read through here, alone or out of an archive. Plain Java.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252 (told as a warning); fields separated by
 * semicolon, comma or tab, whichever the headings use most; numbers with a decimal point or comma. An empty cell says
 * nothing: what is known stays.
 *
 * <p>A cell that begins with "=", "+", "-" or "@" is text like any other here, since nothing evaluates it; it is on the way
 * back that {@link fr.allerretour.inventory.intake.format.RejectedRowsWriter} keeps spreadsheet programs from doing so.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.tabular;

import org.jspecify.annotations.NullMarked;
