/** The bytes of a log as they are read: inflated, bounded, in UTF-8. */
@NullMarked
package fr.allerretour.inventory.flow.source;

import org.jspecify.annotations.NullMarked;
