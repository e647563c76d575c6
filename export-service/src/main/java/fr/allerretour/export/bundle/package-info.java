/** The bundle itself: written, named, digested, published. Plain Java; the signature alone needs a library. */
@NullMarked
package fr.allerretour.export.bundle;

import org.jspecify.annotations.NullMarked;
