/** Snapshots from inventory-service: fetched once, checked while they come in, kept. */
@NullMarked
package fr.allerretour.planner.inventory;

import org.jspecify.annotations.NullMarked;
