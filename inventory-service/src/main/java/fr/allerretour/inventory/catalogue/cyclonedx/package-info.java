/** Writes a catalogue as a CycloneDX bill of materials, a component at a time. Plain Java. */
@NullMarked
package fr.allerretour.inventory.catalogue.cyclonedx;

import org.jspecify.annotations.NullMarked;
