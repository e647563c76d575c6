/** Immutable snapshots of a portfolio: how they are written, and how two of them differ. */
@NullMarked
package fr.allerretour.inventory.snapshot;

import org.jspecify.annotations.NullMarked;
