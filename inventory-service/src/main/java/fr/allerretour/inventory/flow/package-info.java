/** Who speaks with whom, from logs of network flows. */
@NullMarked
package fr.allerretour.inventory.flow;

import org.jspecify.annotations.NullMarked;
