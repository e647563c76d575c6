package fr.allerretour.export.bundle.verify;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One value of DER (X.690), read without a library; what is not strict DER is refused. */
record Der(int tag, byte[] content, byte[] encoded) {
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;

    static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message);
        }
    }

    static Der parse(byte[] bytes) throws MalformedException {
        List<Der> values = all(bytes);
        if (values.size() != 1) {
            throw new MalformedException("one value expected and %d found".formatted(values.size()));
        }
        return values.getFirst();
    }

    List<Der> children() throws MalformedException {
        return all(content);
    }

    Der expect(int expected) throws MalformedException {
        if (tag != expected) {
            throw new MalformedException("tag %02x expected and %02x found".formatted(expected, tag));
        }
        return this;
    }

    boolean isContext(int number) {
        return (tag & 0xc0) == 0x80 && (tag & 0x1f) == number;
    }

    /** The same content under another tag, encoded anew. */
    byte[] encodedAs(int other) {
        byte[] copy = encoded.clone();
        copy[0] = (byte) other;
        return copy;
    }

    String oid() throws MalformedException {
        expect(OID);
        StringBuilder out = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        boolean first = true;
        for (byte b : content) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(b & 0x7f));
            if ((b & 0x80) == 0) {
                if (first) {
                    int root = Math.min(2, arc.intValue() / 40);
                    out.append(root).append('.').append(arc.intValue() - 40 * root);
                    first = false;
                } else {
                    out.append('.').append(arc);
                }
                arc = BigInteger.ZERO;
            }
        }
        return out.toString();
    }

    private static List<Der> all(byte[] bytes) throws MalformedException {
        List<Der> values = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int start = at;
            int tag = bytes[at++] & 0xff;
            if ((tag & 0x1f) == 0x1f || at >= bytes.length) {
                throw new MalformedException("a tag of more than one byte, or no length");
            }
            int length = bytes[at++] & 0xff;
            if (length >= 0x80) {
                int count = length & 0x7f;
                if (count == 0 || count > 4 || count > bytes.length - at) {
                    throw new MalformedException("a length that DER does not allow");
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | bytes[at++] & 0xff;
                }
            }
            if (length < 0 || length > bytes.length - at) {
                throw new MalformedException("a value longer than what holds it");
            }
            values.add(new Der(
                    tag, Arrays.copyOfRange(bytes, at, at + length), Arrays.copyOfRange(bytes, start, at + length)));
            at += length;
        }
        return values;
    }
}
