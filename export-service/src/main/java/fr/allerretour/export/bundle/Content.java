package fr.allerretour.export.bundle;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The bytes of one payload file, written once, front to back. {@code input::transferTo} is one. It must not close the
 * stream; what it throws leaves the file out of the bundle.
 */
@FunctionalInterface
public interface Content {
    void writeTo(OutputStream out) throws IOException;
}
