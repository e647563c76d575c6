/** The set of CSV files that Google Migration Center (before: StratoZone) takes. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.migrationcenter;

import org.jspecify.annotations.NullMarked;
