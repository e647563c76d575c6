@NullMarked
package fr.allerretour.inventory;

import org.jspecify.annotations.NullMarked;
