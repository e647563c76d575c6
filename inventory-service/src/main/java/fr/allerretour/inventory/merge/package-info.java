/** Two workloads that a person says are one machine, and back again. */
@NullMarked
package fr.allerretour.inventory.merge;

import org.jspecify.annotations.NullMarked;
