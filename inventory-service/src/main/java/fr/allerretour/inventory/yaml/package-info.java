/**
 * YAML from outside. All of it is heard as {@link fr.allerretour.inventory.yaml.YamlEvents events in bounds}: no tag is
 * obeyed and no object is made of one. Files that people write are then read into a plain tree, and that member by member
 * with the line and place of whatever is wrong. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.yaml;

import org.jspecify.annotations.NullMarked;
