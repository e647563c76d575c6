/**
 * YAML from outside, as the same bounded trees as JSON. Plain Java.
 *
 * <p>Built on {@link fr.allerretour.inventory.yaml.YamlEvents}: nothing is resolved but true, false and null. One event at
 * a time is in memory, beside the tree that is being handed out. Bounded are the bytes of the file, its documents,
 * the length of a line and of a value, nesting, and each tree as in JSON. An alias in what is kept is refused: written out,
 * a few of them may be a billion values. Messages name the line, never what stands there: that may be a secret.
 */
@NullMarked
package fr.allerretour.inventory.intake.format.yaml;

import org.jspecify.annotations.NullMarked;
