/** What a file was called, and what it is called in a bundle. */
@NullMarked
package fr.allerretour.export.bundle.name;

import org.jspecify.annotations.NullMarked;
