/** The law of the packages, the same in every service. */
@NullMarked
package fr.allerretour.kit.architecture;

import org.jspecify.annotations.NullMarked;
