/** A brief per phase: what to anticipate, prepare and migrate, and each partner's part in it. Plain Java. */
@NullMarked
package fr.allerretour.planner.brief;

import org.jspecify.annotations.NullMarked;
