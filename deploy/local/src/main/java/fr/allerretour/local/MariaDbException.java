package fr.allerretour.local;

import org.jspecify.annotations.Nullable;

/** The embedded MariaDB could not be unpacked, started or reached; the message says why and where its log is. */
public final class MariaDbException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MariaDbException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
