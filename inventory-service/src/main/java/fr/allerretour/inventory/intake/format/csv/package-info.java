/** Our own sheets: workloads, applications, dependencies, data sets; headings in English or French, in any order. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.csv;

import org.jspecify.annotations.NullMarked;
