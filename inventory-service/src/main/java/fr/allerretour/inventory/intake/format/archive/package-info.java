/**
 * A bounded reader of ZIP archives whose files are sheets: nothing is unpacked to disk, every inflated byte is counted,
 * names are labels and never paths. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.archive;

import org.jspecify.annotations.NullMarked;
