/** How the organisation works: days, teams, bandwidth, windows, freezes, durations. Plain Java. */
@NullMarked
package fr.allerretour.planner.project.settings;

import org.jspecify.annotations.NullMarked;
