/** Directed needs between workloads or applications. */
@NullMarked
package fr.allerretour.inventory.dependency;

import org.jspecify.annotations.NullMarked;
