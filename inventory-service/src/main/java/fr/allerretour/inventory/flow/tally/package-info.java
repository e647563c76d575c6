/** Millions of flows added up to pairs of machines, in bounded memory. */
@NullMarked
package fr.allerretour.inventory.flow.tally;

import org.jspecify.annotations.NullMarked;
