/** A verdict, with its reasons, for every workload of a snapshot and every offer of the catalogue, as of a date. Plain Java. */
@NullMarked
package fr.allerretour.planner.assessment;

import org.jspecify.annotations.NullMarked;
