package fr.allerretour.inventory.yaml;

/**
 * How much of a text is taken; all but the last in characters.
 *
 * @param line the longest line
 * @param stretch the most without a break that may have to be seen at once, such as a name or a value on one line
 * @param value the longest value, and the longest stretch of blanks and comments
 * @param depth how deep values nest; one that stands in nothing has the depth 1
 */
public record YamlBounds(int line, int stretch, int value, int depth) {}
