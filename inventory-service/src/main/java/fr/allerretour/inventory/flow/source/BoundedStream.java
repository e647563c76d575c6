package fr.allerretour.inventory.flow.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends with a shout when it gives more than it may. */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long given;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(n);
        return n;
    }

    private void count(int n) throws IOException {
        given += Math.max(0, n);
        if (given > most) {
            throw new LogBytes.TooMuch(most);
        }
    }
}
