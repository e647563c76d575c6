@NullMarked
package fr.allerretour.kit;

import org.jspecify.annotations.NullMarked;
