@NullMarked
package fr.allerretour.planner.policy;

import org.jspecify.annotations.NullMarked;
