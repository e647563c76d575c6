package fr.allerretour.export.connector;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Where a connector puts what it reads. One connector at a time, one thread. */
public interface Sink {

    /**
     * Streams one file into the payload.
     *
     * @param path folder names and file name as the source spells them, none empty; the sink gives them safe names
     * @throws IOException if the sink or the content fails; the bundle is then not published
     */
    Written write(List<String> path, Content content) throws IOException;

    /** Notes something that does not come back as it was. */
    void lose(Loss loss);

    /** Called often: throws an unchecked exception of the sink's own when the work is no longer wanted. */
    void checkCancelled();

    /** The bytes of one file. Called once. */
    interface Content {
        /** Writes everything; does not close. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What became of one file.
     *
     * @param payload path inside the bundle, from its root, as the manifests spell it
     * @param sha512 128 hexadecimal digits
     */
    record Written(String payload, long bytes, String sha512) {}
}
