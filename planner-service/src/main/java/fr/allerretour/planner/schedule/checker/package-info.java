/** The independent judge of a schedule: reads the plain records only, shares no code with the search. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule.checker;

import org.jspecify.annotations.NullMarked;
