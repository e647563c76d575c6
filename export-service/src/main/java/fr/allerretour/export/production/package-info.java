/** The job that makes a bundle: sources read, documents written, published in one step. */
@NullMarked
package fr.allerretour.export.production;

import org.jspecify.annotations.NullMarked;
