/** A plan as a whole: the document that is handed on, how it is put together, kept and served. */
@NullMarked
package fr.allerretour.planner.plan;

import org.jspecify.annotations.NullMarked;
