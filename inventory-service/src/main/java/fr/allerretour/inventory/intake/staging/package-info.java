/** What an import would do, row by row, before anybody lets it; and doing it. Plain JDBC in batches. */
@NullMarked
package fr.allerretour.inventory.intake.staging;

import org.jspecify.annotations.NullMarked;
