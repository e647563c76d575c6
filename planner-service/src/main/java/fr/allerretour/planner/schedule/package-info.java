/** From an instance to a schedule with its lower bound and the reason of every start. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule;

import org.jspecify.annotations.NullMarked;
