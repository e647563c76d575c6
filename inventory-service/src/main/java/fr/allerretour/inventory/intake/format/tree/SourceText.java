package fr.allerretour.inventory.intake.format.tree;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file as text: UTF-8, or UTF-16 with a byte order mark. A byte that is neither ends the reading. */
public final class SourceText implements AutoCloseable {

    private final Counted counted;
    private final Reader reader;
    private final long total;

    private SourceText(Counted counted, Reader reader, long total) {
        this.counted = counted;
        this.reader = reader;
        this.total = total;
    }

    /**
     * Opens the file.
     *
     * @throws FormatException if it has no byte
     */
    public static SourceText open(Path file) throws FormatException, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "The file has no byte.", "Le fichier n'a aucun octet.");
        }
        Counted in = new Counted(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        return new SourceText(in, new InputStreamReader(in, decoder(in)), size);
    }

    private static CharsetDecoder decoder(Counted in) throws IOException {
        in.mark(4);
        byte[] start = in.readNBytes(3);
        in.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            mark = 3;
        } else if (start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        in.skipNBytes(mark);
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Its characters; a byte that is none is a {@link java.nio.charset.CharacterCodingException}. */
    public Reader reader() {
        return reader;
    }

    public long bytesRead() {
        return counted.count;
    }

    public long total() {
        return total;
    }

    /** What is said of a byte that belongs to no known encoding. */
    public static FormatException unreadable(int line) {
        return new FormatException(
                FormatProblem.UNREADABLE_TEXT,
                "A byte after line " + line + " is not UTF-8 (nor UTF-16 with its mark).",
                "Un octet après la ligne " + line + " n'est pas de l'UTF-8 (ni de l'UTF-16 avec sa marque).");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
