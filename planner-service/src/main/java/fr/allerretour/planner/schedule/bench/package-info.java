/** Measures the scheduler on PSPLIB instances and on a generated inventory. JDK only. */
@NullMarked
package fr.allerretour.planner.schedule.bench;

import org.jspecify.annotations.NullMarked;
