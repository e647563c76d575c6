package fr.allerretour.export.connector;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A source that cannot be read as a whole. The message is for its owner and never holds a credential. */
public final class ConnectorException extends IOException {

    private static final long serialVersionUID = 1L;

    /** With a message that says what was tried, what came back and what to do. */
    public ConnectorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
