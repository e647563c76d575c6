@NullMarked
package fr.allerretour.kit.identity;

import org.jspecify.annotations.NullMarked;
