/**
 * Answers of Azure Resource Graph as JSON: table or object form, one page or an array of pages; also a plain array of
 * resources, and the CSV of its explorer. Plain Java.
 *
 * <p>Disks and network cards are resources of their own that may stand after their machine or on a later page, so a file is
 * read twice: first for them, then for what they belong to. A page says whether others follow; a warning then asks for them.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.resourcegraph;

import org.jspecify.annotations.NullMarked;
