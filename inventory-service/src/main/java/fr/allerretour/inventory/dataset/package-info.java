/** Data sets: what must come back out. */
@NullMarked
package fr.allerretour.inventory.dataset;

import org.jspecify.annotations.NullMarked;
