/**
 * Files in YAML that people write: read in bounds into a plain tree, then member by member with the line and place of
 * whatever is wrong. No tag is obeyed and no object is made of one. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.yaml;

import org.jspecify.annotations.NullMarked;
