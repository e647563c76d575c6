package fr.allerretour.export.bundle.verify;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

final class ZipContents implements BagContents {
    /** What deflate can do to text, twice over; to zeros it does 1,032, and a bomb lives on that. */
    private static final long MAX_RATIO = 200;

    private static final long ALWAYS_ALLOWED = 100L << 20;

    private final ZipFile zip;
    private final ArchiveRoot root = new ArchiveRoot();
    private final Map<String, BagFile> files;

    ZipContents(Path path) throws IOException {
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UnusableBagException("%s is not a whole zip archive: %s.".formatted(path, e.getMessage()));
        }
        long declared = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                declared += Math.max(0, entry.getSize());
                root.add(entry.getName(), entry, entry.getSize());
            } else if (PathRules.escape(entry.getName()).isPresent()) {
                root.problem("archive-escape", entry.getName(), "a folder outside the archive");
            }
        }
        long size = Files.size(path);
        if (declared > ALWAYS_ALLOWED && declared / MAX_RATIO > size) {
            zip.close();
            throw new UnusableBagException(
                    "%s claims to hold %d bytes in %d, as a zip bomb does; unpack it with care and check the folder."
                            .formatted(path, declared, size));
        }
        files = root.bag();
    }

    @Override
    public Map<String, BagFile> files() {
        return files;
    }

    @Override
    public List<Reason> problems() {
        return root.problems();
    }

    @Override
    public InputStream open(BagFile file) throws IOException {
        return new Bounded(zip.getInputStream((ZipEntry) file.handle()), file.octets());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Fails when more comes out than was declared. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                passed(1);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            return n < 0 ? n : passed(n);
        }

        private int passed(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new IOException("the entry holds more than it declares");
            }
            return n;
        }
    }
}
