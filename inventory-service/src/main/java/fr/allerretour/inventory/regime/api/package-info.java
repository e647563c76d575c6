/** The rules on regimes and sensitivity over HTTP. */
@NullMarked
package fr.allerretour.inventory.regime.api;

import org.jspecify.annotations.NullMarked;
