/**
 * Our own sheets: workloads, applications, dependencies, data sets. Plain Java.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252 (told as a warning); fields separated by
 * semicolon, comma or tab, whichever the headings use most; headings in English or French, in any order; numbers with a
 * decimal point or comma. An empty cell says nothing: what is known stays.
 *
 * <p>A cell that begins with "=", "+", "-" or "@" is text like any other here, since nothing evaluates it; it is on the way
 * back that {@link fr.allerretour.inventory.intake.format.RejectedRowsWriter} keeps spreadsheet programs from doing so.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.csv;

import org.jspecify.annotations.NullMarked;
