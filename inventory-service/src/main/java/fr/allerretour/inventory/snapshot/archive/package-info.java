/** Snapshots as they are taken, kept and handed out. */
@NullMarked
package fr.allerretour.inventory.snapshot.archive;

import org.jspecify.annotations.NullMarked;
