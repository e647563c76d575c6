@NullMarked
package fr.allerretour.local;

import org.jspecify.annotations.NullMarked;
