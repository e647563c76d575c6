@NullMarked
package fr.allerretour.planner.catalogue.file;

import org.jspecify.annotations.NullMarked;
