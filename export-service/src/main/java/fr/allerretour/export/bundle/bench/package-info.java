/** How fast bundles are written and checked, beside coreutils in the same run. */
@NullMarked
package fr.allerretour.export.bundle.bench;

import org.jspecify.annotations.NullMarked;
