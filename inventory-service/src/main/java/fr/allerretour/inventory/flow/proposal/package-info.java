/** Dependencies that flows suggest, until a person confirms or dismisses them. */
@NullMarked
package fr.allerretour.inventory.flow.proposal;

import org.jspecify.annotations.NullMarked;
