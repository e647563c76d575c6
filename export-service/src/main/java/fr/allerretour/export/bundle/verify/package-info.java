/** Checks any BagIt bag, ours or not. JDK only. */
@NullMarked
package fr.allerretour.export.bundle.verify;

import org.jspecify.annotations.NullMarked;
