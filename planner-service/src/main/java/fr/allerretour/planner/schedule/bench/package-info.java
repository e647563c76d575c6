/** Measures the scheduler on PSPLIB instances, and verdicts and plan of a generated inventory. No framework. */
@NullMarked
package fr.allerretour.planner.schedule.bench;

import org.jspecify.annotations.NullMarked;
