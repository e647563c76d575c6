/** Working days and French public holidays. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule.calendar;

import org.jspecify.annotations.NullMarked;
