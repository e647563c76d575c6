@NullMarked
package fr.allerretour.export.bundle.archive;

import org.jspecify.annotations.NullMarked;
