@NullMarked
package fr.allerretour.export.bundle.verify;

import org.jspecify.annotations.NullMarked;
