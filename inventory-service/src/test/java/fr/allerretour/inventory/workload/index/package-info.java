@NullMarked
package fr.allerretour.inventory.workload.index;

import org.jspecify.annotations.NullMarked;
