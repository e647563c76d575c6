/** How fast flow logs are read. */
@NullMarked
package fr.allerretour.inventory.flow.bench;

import org.jspecify.annotations.NullMarked;
