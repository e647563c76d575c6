package fr.allerretour.export.connector.sql;

import java.util.Locale;

/** Names and texts as SQL spells them, and as files may be called. */
final class Sql {

    private Sql() {}

    /** A name between backticks. */
    static String name(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A text between quotes, without any use of backslashes. */
    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A file name that every system takes: two names may give the same, so a number goes before it. */
    static String fileName(int number, String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]+", "-");
        return "%04d-%s".formatted(number, slug.substring(0, Math.min(slug.length(), 60)));
    }
}
