/** What public clouds have in common, for the formats that speak of their resources. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.cloud;

import org.jspecify.annotations.NullMarked;
