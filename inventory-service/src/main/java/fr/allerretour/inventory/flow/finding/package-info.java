/** What flows between workloads mean: what is noise, who serves everybody, and what a pair of machines is worth. */
@NullMarked
package fr.allerretour.inventory.flow.finding;

import org.jspecify.annotations.NullMarked;
