/** Completeness over HTTP: figures, lists, and the sheet of questions. */
@NullMarked
package fr.allerretour.inventory.completeness.report;

import org.jspecify.annotations.NullMarked;
