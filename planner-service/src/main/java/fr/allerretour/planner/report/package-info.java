/** A plan for people: one HTML file in French or English with its Gantt, and CSV for a spreadsheet. Plain Java. */
@NullMarked
package fr.allerretour.planner.report;

import org.jspecify.annotations.NullMarked;
