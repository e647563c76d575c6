/** Lower bounds of the makespan. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule.bound;

import org.jspecify.annotations.NullMarked;
