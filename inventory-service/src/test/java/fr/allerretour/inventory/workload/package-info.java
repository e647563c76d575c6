@NullMarked
package fr.allerretour.inventory.workload;

import org.jspecify.annotations.NullMarked;
