/** From move groups to activities over anticipate, prepare and migrate, and from a schedule to waves. Plain Java. */
@NullMarked
package fr.allerretour.planner.project;

import org.jspecify.annotations.NullMarked;
