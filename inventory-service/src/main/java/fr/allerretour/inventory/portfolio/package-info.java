/** Portfolios, and what everything in a portfolio shares: identity, references, lists. */
@NullMarked
package fr.allerretour.inventory.portfolio;

import org.jspecify.annotations.NullMarked;
