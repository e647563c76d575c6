/** Flow logs on their way in: sent, read by a job, and what the reading told. */
@NullMarked
package fr.allerretour.inventory.flow.intake;

import org.jspecify.annotations.NullMarked;
