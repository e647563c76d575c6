@NullMarked
package fr.allerretour.planner.assessment;

import org.jspecify.annotations.NullMarked;
