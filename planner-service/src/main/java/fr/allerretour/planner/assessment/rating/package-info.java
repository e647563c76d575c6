/** One offer held against one need, rule by rule, with the reasons. Plain Java. */
@NullMarked
package fr.allerretour.planner.assessment.rating;

import org.jspecify.annotations.NullMarked;
