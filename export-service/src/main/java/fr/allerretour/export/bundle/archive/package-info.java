/** A published bundle as one stream. */
@NullMarked
package fr.allerretour.export.bundle.archive;

import org.jspecify.annotations.NullMarked;
