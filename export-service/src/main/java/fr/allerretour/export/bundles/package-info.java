/** Bundles over HTTP and in the database: asked for, listed, downloaded, verified. */
@NullMarked
package fr.allerretour.export.bundles;

import org.jspecify.annotations.NullMarked;
