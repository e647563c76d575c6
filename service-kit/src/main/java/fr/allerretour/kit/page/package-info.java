/** Lists in pages: a bounded number of items and an opaque cursor to the next ones. */
@NullMarked
package fr.allerretour.kit.page;

import org.jspecify.annotations.NullMarked;
