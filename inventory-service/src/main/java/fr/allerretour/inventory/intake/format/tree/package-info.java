/**
 * JSON and YAML from outside, as bounded trees. Plain Java.
 *
 * <p>A document is walked as a stream. Only what stands at the places that a format asks for becomes a tree, and of that
 * only the members it keeps: the rest is passed over by the parser and never held, logged or told of. Nesting, the length of
 * a text or number, the members of an object, the nodes and characters of one tree, and how many trees there are, are
 * bounded; text must be UTF-8, or UTF-16 with its mark (what PowerShell writes); a member that stands twice in one object is
 * refused, since readers differ in which one they believe.
 *
 * <p>Messages name the place (line and JSON pointer), never what the parser choked on: that may be a secret.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.tree;

import org.jspecify.annotations.NullMarked;
