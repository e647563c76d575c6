package fr.allerretour.export.bundle.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of a bag, be it a folder or an archive that is not unpacked. Reading them is thread safe. */
interface BagContents extends Closeable {

    /** Path inside the bag, with {@code /}, to file, folders left out. */
    Map<String, BagFile> files();

    /** What was wrong on the way to them: links, paths that lead outside, the same path twice. */
    List<Reason> problems();

    InputStream open(BagFile file) throws IOException;

    /**
     * One file.
     *
     * @param handle what its contents know it by
     * @param octets its length as far as it is known before it is read
     */
    record BagFile(String path, Object handle, long octets) {}

    /** @throws UnusableBagException if there is nothing that could be a bag */
    static BagContents of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new FolderContents(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new UnusableBagException("There is no file or folder " + path + ".");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(512);
        }
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            return new ZipContents(path);
        }
        if (TarContents.isHeader(head)) {
            return new TarContents(path);
        }
        throw new UnusableBagException(path + " is neither a folder nor a .zip nor a .tar; a compressed .tar has to be "
                + "uncompressed first.");
    }
}
