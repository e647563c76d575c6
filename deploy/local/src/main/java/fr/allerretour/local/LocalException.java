package fr.allerretour.local;

import org.jspecify.annotations.Nullable;

/** Something of the local installation could not be made, started or reached; the message says what, why and where its log is. */
public final class LocalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
