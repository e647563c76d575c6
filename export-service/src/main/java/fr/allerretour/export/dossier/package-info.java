/** What a bundle tells about the data beside it: inventory, losses, formats, controls, clock, plan. Plain Java. */
@NullMarked
package fr.allerretour.export.dossier;

import org.jspecify.annotations.NullMarked;
