package fr.allerretour.inventory.intake.format.archive;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An open ZIP archive. Not for several threads at once. */
public final class Archive implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private final ZipFile zip;
    private final ReadLimits limits;
    private final Map<String, ZipEntry> files;

    private Archive(ZipFile zip, ReadLimits limits) throws FormatException {
        this.zip = zip;
        this.limits = limits;
        if (zip.size() > limits.entries()) {
            throw new FormatException(
                    FormatProblem.BOMB,
                    "The archive has " + zip.size() + " parts; expected at most " + limits.entries() + ".",
                    "L'archive a " + zip.size() + " parties ; attendu au plus " + limits.entries() + ".");
        }
        this.files = files(zip, limits);
    }

    /** Whether these are the first bytes of a ZIP archive. */
    public static boolean begins(byte[] start) {
        return begins(start, ZIP) || begins(start, EMPTY_ZIP);
    }

    private static boolean begins(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * Opens an archive.
     *
     * @throws FormatException if it is damaged, encrypted or beyond the limits
     */
    public static Archive open(Path file, ReadLimits limits) throws FormatException, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("encrypted")) {
                throw new FormatException(
                        FormatProblem.PROTECTED_WORKBOOK,
                        "The files of the archive are encrypted.",
                        "Les fichiers de l'archive sont chiffrés.");
            }
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "The archive cannot be opened: " + why + ".",
                    "L'archive ne s'ouvre pas : " + why + ".");
        }
        try {
            return new Archive(zip, limits);
        } catch (FormatException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Whether the archive is one that Office writes: a workbook, if anything that is read here. */
    public static boolean isOfficeDocument(Path file, ReadLimits limits) throws FormatException, IOException {
        try (Archive archive = open(file, limits)) {
            return archive.zip.getEntry("_rels/.rels") != null || archive.zip.getEntry("[Content_Types].xml") != null;
        }
    }

    private static Map<String, ZipEntry> files(ZipFile zip, ReadLimits limits) throws FormatException {
        Map<String, ZipEntry> files = new LinkedHashMap<>();
        long declared = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            declared += Math.max(0, entry.getSize());
            String name = entry.getName().replaceAll("\\p{Cntrl}", " ");
            // What macOS puts beside every file.
            if (entry.isDirectory() || name.startsWith("__MACOSX/") || name.endsWith(".DS_Store")) {
                continue;
            }
            if (files.putIfAbsent(name, entry) != null) {
                throw new FormatException(
                        FormatProblem.DAMAGED_FILE,
                        "Two files of the archive are called " + name + ".",
                        "Deux fichiers de l'archive s'appellent " + name + ".");
            }
        }
        if (declared > limits.inflatedBytes()) {
            throw new FormatException(
                    FormatProblem.BOMB,
                    "The files inflate to " + declared + " bytes; expected at most " + limits.inflatedBytes() + ".",
                    "Les fichiers se décompressent en " + declared + " octets ; attendu au plus "
                            + limits.inflatedBytes() + ".");
        }
        return files;
    }

    /** The names of its files, in their order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The whole of a file; inflated each time it is opened, and a {@link RefusedBytes} if that goes too far. */
    public ByteSource file(String name) {
        ZipEntry entry = entry(name);
        return new ByteSource() {

            @Override
            public InputStream open() throws IOException {
                return inflated(entry);
            }

            @Override
            public long size() {
                return Math.max(0, entry.getSize());
            }
        };
    }

    /** The beginning of a file: its whole lines within that many bytes. */
    public ByteSource start(String name, int most) throws FormatException, IOException {
        byte[] bytes;
        try (InputStream in = inflated(entry(name))) {
            bytes = in.readNBytes(most);
        } catch (RefusedBytes e) {
            throw e.refusal();
        }
        int length = bytes.length;
        if (length == most) {
            while (length > 0 && bytes[length - 1] != '\n') {
                length--;
            }
        }
        byte[] lines = Arrays.copyOf(bytes, length);
        return new ByteSource() {

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(lines);
            }

            @Override
            public long size() {
                return lines.length;
            }
        };
    }

    private InputStream inflated(ZipEntry entry) throws IOException {
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw new RefusedBytes(EntryStream.damaged(entry));
        }
        return new EntryStream(in, entry, limits);
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("The archive has no file " + name);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
