@NullMarked
package fr.allerretour.planner.catalogue;

import org.jspecify.annotations.NullMarked;
