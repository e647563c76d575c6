/** What people fill in for Azure Migrate, and the dependencies that it saw. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.azurecsv;

import org.jspecify.annotations.NullMarked;
