/** What headings commonly mean, in French and English. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.mapped.heading;

import org.jspecify.annotations.NullMarked;
