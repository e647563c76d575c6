@NullMarked
package fr.allerretour.export;

import org.jspecify.annotations.NullMarked;
