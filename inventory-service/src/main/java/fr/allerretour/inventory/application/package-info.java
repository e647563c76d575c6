/** Applications: sets of workloads that users know by a name. */
@NullMarked
package fr.allerretour.inventory.application;

import org.jspecify.annotations.NullMarked;
