/** The detached CMS signature of a bundle. */
@NullMarked
package fr.allerretour.export.bundle.signature;

import org.jspecify.annotations.NullMarked;
