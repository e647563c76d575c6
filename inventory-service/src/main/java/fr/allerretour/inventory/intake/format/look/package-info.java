/**
 * One bounded look at a file, of which each format says whether it is its own: what contains it (workbook, archive, JSON,
 * XML, YAML, text) and its outline (sheets, entries, members, headings). What must be refused whatever the format is refused
 * here: nothing in it, Office's old container, encryption, bombs, bytes that are no text. Plain Java.
 *
 * <p>Looking costs little beside reading: a workbook's sheets are opened only when a format asks for their first rows, of an
 * archive's entries only the start is inflated, of JSON only the first tokens are heard.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.look;

import org.jspecify.annotations.NullMarked;
