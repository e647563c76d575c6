/** Workloads: everything that moves or stays. */
@NullMarked
package fr.allerretour.inventory.workload;

import org.jspecify.annotations.NullMarked;
