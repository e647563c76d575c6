/** The incumbent: serial schedule generation, justification, deterministic search. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule.heuristic;

import org.jspecify.annotations.NullMarked;
