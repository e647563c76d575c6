@NullMarked
package fr.allerretour.export.bundle;

import org.jspecify.annotations.NullMarked;
