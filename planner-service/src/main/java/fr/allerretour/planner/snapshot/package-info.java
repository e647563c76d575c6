/** What the planner knows of an inventory: the records of one immutable snapshot, and their reader. Plain Java. */
@NullMarked
package fr.allerretour.planner.snapshot;

import org.jspecify.annotations.NullMarked;
