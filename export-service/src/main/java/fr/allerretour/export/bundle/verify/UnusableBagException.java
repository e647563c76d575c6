package fr.allerretour.export.bundle.verify;

import java.io.IOException;

/** There is nothing that could be checked: no such path, no known kind of archive, an archive cut in the middle. */
public final class UnusableBagException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableBagException(String message) {
        super(message);
    }
}
