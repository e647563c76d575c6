/**
 * What is missing for a decision: how complete a portfolio is, how far it can be trusted, and which answers would raise it
 * most. Plain Java; reads no database and no file.
 */
@NullMarked
package fr.allerretour.inventory.completeness;

import org.jspecify.annotations.NullMarked;
