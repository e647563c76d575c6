package fr.allerretour.inventory.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What comes next in a YAML file.
 *
 * @param line on which it begins, from 1
 * @param text of a value as it stands there, resolved to nothing; empty for all else
 * @param plain whether that value stands without quotes, and not in a block of its own
 * @param tag written at a value, map or list
 * @param anchored whether an alias may refer to it
 */
public record YamlEvent(
        Kind kind,
        int line,
        String text,
        boolean plain,
        @Nullable String tag,
        boolean anchored) {

    /** A value, or the beginning or end of what holds some. */
    public enum Kind {
        DOCUMENT,
        DOCUMENT_END,
        MAP,
        LIST,
        /** Of the innermost map or list. */
        CLOSE,
        VALUE,
        ALIAS,
        /** Of the file: nothing comes after it. */
        END
    }

    public boolean is(Kind asked) {
        return kind == asked;
    }
}
