@NullMarked
package fr.allerretour.planner;

import org.jspecify.annotations.NullMarked;
