/** What must move together, and in what order: strongly connected parts of the hard dependencies. Plain Java. */
@NullMarked
package fr.allerretour.planner.movegroup;

import org.jspecify.annotations.NullMarked;
