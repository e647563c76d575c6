/** Values of one field that several sources gave, the rule that chose, and a person's choice. */
@NullMarked
package fr.allerretour.inventory.conflict;

import org.jspecify.annotations.NullMarked;
