package fr.allerretour.planner.store;

import java.sql.SQLException;

/** The database refused; the caller can do nothing about it but let it end the request or the job. */
final class ContentStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContentStoreException(String what, SQLException cause) {
        super("Could not " + what, cause);
    }
}
