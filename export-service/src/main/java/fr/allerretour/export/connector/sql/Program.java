package fr.allerretour.export.connector.sql;

/**
 * Something of a schema that has no rows of its own.
 *
 * @param sqlMode the mode that it was made under, which decides what its text means; empty for a view
 * @param sql cleaned
 */
record Program(Kind kind, String name, String sqlMode, String sql) {

    /** In the order in which they are restored. */
    enum Kind {
        PROCEDURE,
        FUNCTION,
        PACKAGE,
        PACKAGE_BODY,
        VIEW,
        TRIGGER,
        EVENT;

        /** As SHOW CREATE wants it. */
        String sql() {
            return name().replace('_', ' ');
        }
    }
}
