/** Reads the catalogue's data files, strictly. Plain Java. */
@NullMarked
package fr.allerretour.planner.catalogue.file;

import org.jspecify.annotations.NullMarked;
