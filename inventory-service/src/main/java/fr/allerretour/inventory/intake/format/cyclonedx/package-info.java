/**
 * Software bills of materials (CycloneDX) as JSON: what an application is made of. Plain Java.
 *
 * <p>The component that the bill is about becomes the application, those in it its components; of very large bills the first
 * are kept, and the rest is counted.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.cyclonedx;

import org.jspecify.annotations.NullMarked;
