package fr.allerretour.export.connector.sql;

import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param type as the server declares it, such as {@code bigint(20) unsigned}
 * @param generated whether the server computes it: it is in the CSV for readers, and not loaded back
 * @param numbered whether the server numbers new rows by it: {@code LOAD DATA} would number a 0 anew, an assignment not
 * @param comment empty if none
 * @param maxLength characters or bytes, null if it does not apply
 */
record Column(
        String name,
        String type,
        Codec codec,
        boolean nullable,
        boolean generated,
        boolean numbered,
        String comment,
        @Nullable Long maxLength) {

    /** Whether a value must pass through a variable on its way back. */
    boolean assigned() {
        return codec.converts() || numbered;
    }

    String select() {
        return codec.select(Sql.name(name));
    }
}
