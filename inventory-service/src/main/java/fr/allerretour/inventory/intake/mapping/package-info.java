/** The column mappings that an organisation has confirmed, and proposals of new ones. */
@NullMarked
package fr.allerretour.inventory.intake.mapping;

import org.jspecify.annotations.NullMarked;
