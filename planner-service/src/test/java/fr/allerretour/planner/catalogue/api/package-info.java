@NullMarked
package fr.allerretour.planner.catalogue.api;

import org.jspecify.annotations.NullMarked;
