/**
 * The closed lists of values that an inventory speaks in. Their names are part of the snapshot contract
 * ({@code aller-retour/snapshot/1}): a value may be added, never renamed. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.vocabulary;

import org.jspecify.annotations.NullMarked;
