/** The verdict of every workload at every offer: kept once for all workloads that ask for the same, handed out in pages. */
@NullMarked
package fr.allerretour.planner.matrix;

import org.jspecify.annotations.NullMarked;
