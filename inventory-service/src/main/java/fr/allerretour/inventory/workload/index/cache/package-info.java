/** Indexes of workloads: made from the database, kept while they are of use. */
@NullMarked
package fr.allerretour.inventory.workload.index.cache;

import org.jspecify.annotations.NullMarked;
