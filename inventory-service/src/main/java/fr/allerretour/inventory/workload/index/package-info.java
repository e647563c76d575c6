/**
 * All workloads of a portfolio in memory, in columns: what a list filters, searches, sorts and counts by, and nothing
 * else. Plain Java; where order and likeness of texts matter, it is told what the database thinks of them.
 */
@NullMarked
package fr.allerretour.inventory.workload.index;

import org.jspecify.annotations.NullMarked;
