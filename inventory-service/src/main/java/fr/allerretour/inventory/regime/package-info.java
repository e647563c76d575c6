/**
 * Which regimes and which sensitivity the law gives to a data set on a day, from what is known of it. The rules are dated
 * data ({@code regime/rules.yaml}); what is not known stays unknown. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.regime;

import org.jspecify.annotations.NullMarked;
