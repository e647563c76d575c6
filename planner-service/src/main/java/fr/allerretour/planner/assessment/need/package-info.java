/** What each workload asks for: its kind, its data and those of what it belongs to, and what is missing to know it. Plain Java. */
@NullMarked
package fr.allerretour.planner.assessment.need;

import org.jspecify.annotations.NullMarked;
