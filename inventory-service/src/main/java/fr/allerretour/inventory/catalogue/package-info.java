/** The way out: a portfolio's whole content as one file. */
@NullMarked
package fr.allerretour.inventory.catalogue;

import org.jspecify.annotations.NullMarked;
