/** Usage reports of Microsoft 365. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.m365;

import org.jspecify.annotations.NullMarked;
