/** Which machine a row is about: told by strong identities before names. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.match;

import org.jspecify.annotations.NullMarked;
