/** One offer for each workload: what depends on each other goes to one provider. Plain Java. */
@NullMarked
package fr.allerretour.planner.assessment.placement;

import org.jspecify.annotations.NullMarked;
