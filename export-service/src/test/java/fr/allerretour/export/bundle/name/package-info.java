@NullMarked
package fr.allerretour.export.bundle.name;

import org.jspecify.annotations.NullMarked;
