package fr.allerretour.export.dossier;

import java.io.IOException;

/** Something in a snapshot is not as it must be; the message names the line. */
public final class BadSnapshotException extends IOException {

    private static final long serialVersionUID = 1L;

    BadSnapshotException(String message) {
        super(message);
    }
}
