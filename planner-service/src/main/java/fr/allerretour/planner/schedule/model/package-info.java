/** A resource-constrained project with calendars: plain input records, and their indexed form. Plain Java. */
@NullMarked
package fr.allerretour.planner.schedule.model;

import org.jspecify.annotations.NullMarked;
