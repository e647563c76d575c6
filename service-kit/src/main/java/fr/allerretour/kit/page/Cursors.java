package fr.allerretour.kit.page;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Opaque cursors: where a page ended, and of which list.
 *
 * <p>A cursor names no row number, so that rows that come or go meanwhile neither repeat nor hide others. It is bound
 * to a context (the order and the filters): one from another list is refused instead of giving a wrong page. It holds
 * only values of rows that its reader has already seen, so it needs no signature.
 */
public final class Cursors {

    private static final int MOST_VALUES = 8;

    private Cursors() {}

    /**
     * The cursor after a position.
     *
     * @param context what the list is: path, order and filters
     * @param position the values of the order's columns in the last row given, 1 to 8
     */
    public static String encode(String context, List<String> position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(context.hashCode());
            out.writeByte(position.size());
            for (String value : position) {
                out.writeUTF(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * The position that a cursor holds.
     *
     * @throws ProblemException invalid-cursor if it is none of ours, or of another context
     */
    public static List<String> decode(String context, String cursor) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor)))) {
            if (in.readInt() != context.hashCode()) {
                throw refused();
            }
            int size = in.readByte();
            if (size < 1 || size > MOST_VALUES) {
                throw refused();
            }
            List<String> position = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                position.add(in.readUTF());
            }
            if (in.read() != -1) {
                throw refused();
            }
            return position;
        } catch (IOException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                        KitProblem.INVALID_CURSOR,
                        "The cursor was not given by this list with these filters and order.")
                .at("cursor", "expected the value of next of the page before");
    }
}
