/** What ports are used for, and what is done with flows to them. */
@NullMarked
package fr.allerretour.inventory.flow.rule;

import org.jspecify.annotations.NullMarked;
