/** Where real data comes from: what a connector is, what it hands over, and what it must own up to. Plain Java. */
@NullMarked
package fr.allerretour.export.connector;

import org.jspecify.annotations.NullMarked;
