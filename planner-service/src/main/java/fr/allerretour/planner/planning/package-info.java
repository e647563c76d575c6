/** Assessments and plans over HTTP: asked for, computed as jobs, kept as immutable contents, handed out. */
@NullMarked
package fr.allerretour.planner.planning;

import org.jspecify.annotations.NullMarked;
