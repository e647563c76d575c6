package fr.allerretour.export.connector.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code CREATE} statement without what must not or need not leave: accounts that lie behind it, credentials of other
 * servers, the schema's own name.
 *
 * @param sql cleaned
 * @param definerRemoved whether it named an account
 * @param connectionRemoved whether it held a connection string, which may hold a password
 */
record Definition(String sql, boolean definerRemoved, boolean connectionRemoved) {

    private static final String NAME = "(?:`(?:[^`]|``)*`|[A-Za-z0-9_$%.-]+)";
    private static final Pattern DEFINER =
            Pattern.compile("\\s+DEFINER\\s*=\\s*" + NAME + "(?:@" + NAME + ")?", Pattern.CASE_INSENSITIVE);
    private static final String QUOTED = "'(?:[^'\\\\]|''|\\\\.)*'";
    private static final Pattern CONNECTION =
            Pattern.compile("(\\sCONNECTION\\s*=\\s*)" + QUOTED, Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED_ENGINE =
            Pattern.compile("\\bENGINE=(FEDERATED|CONNECT|SPIDER)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPTION_TEXT =
            Pattern.compile("(\\s(?:COMMENT|`?OPTION_LIST`?)\\s*=\\s*)" + QUOTED, Pattern.CASE_INSENSITIVE);

    /** The statement of a table or sequence. */
    static Definition ofTable(String sql, String schema) {
        // Only the options after the last parenthesis: a column's comment may say CONNECTION='…' as well as any text.
        int options = sql.lastIndexOf("\n)") < 0 ? 0 : sql.lastIndexOf("\n)");
        String body = sql.substring(0, options)
                .replace("nextval(" + Sql.name(schema) + ".", "nextval(")
                .replace("lastval(" + Sql.name(schema) + ".", "lastval(");
        String tail = sql.substring(options);
        String cleaned = CONNECTION.matcher(tail).replaceAll("$1''");
        if (LINKED_ENGINE.matcher(tail).find()) {
            // SPIDER and CONNECT keep theirs in the comment or the option list.
            cleaned = OPTION_TEXT.matcher(cleaned).replaceAll("$1''");
        }
        return new Definition(body + cleaned, false, !cleaned.equals(tail));
    }

    /** The statement of a view, routine, trigger or event: the account is in its head, before any body. */
    static Definition ofProgram(String sql) {
        Matcher definer = DEFINER.matcher(sql);
        if (!definer.find() || definer.start() > headLength(sql)) {
            return new Definition(sql, false, false);
        }
        return new Definition(sql.substring(0, definer.start()) + sql.substring(definer.end()), true, false);
    }

    /** CREATE [OR REPLACE] [ALGORITHM=…] comes before DEFINER, and nothing else does. */
    private static int headLength(String sql) {
        Matcher head = Pattern.compile(
                        "\\s*CREATE(\\s+OR\\s+REPLACE)?(\\s+ALGORITHM\\s*=\\s*\\w+)?(\\s+AGGREGATE)?",
                        Pattern.CASE_INSENSITIVE)
                .matcher(sql);
        return head.lookingAt() ? head.end() : -1;
    }
}
