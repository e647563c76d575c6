/** What a portfolio knows before a file comes, read from the database. */
@NullMarked
package fr.allerretour.inventory.intake.known;

import org.jspecify.annotations.NullMarked;
