/** Who the caller's organisation is: name and kind. */
@NullMarked
package fr.allerretour.inventory.organisation;

import org.jspecify.annotations.NullMarked;
