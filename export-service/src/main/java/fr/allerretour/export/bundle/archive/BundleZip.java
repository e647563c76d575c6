package fr.allerretour.export.bundle.archive;

import fr.allerretour.export.bundle.archive.BundleFiles.Item;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A published bundle as a zip (zip64 where it has to be) that exists only while it is sent. Its length is not known
 * beforehand, since it is compressed on the way: ask for the tar where ranges matter.
 */
public final class BundleZip {
    private BundleZip() {}

    /** Does not close the stream. */
    public static void write(Path bundle, OutputStream out) throws IOException {
        BundleFiles files = BundleFiles.of(bundle);
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (Item item : files.items()) {
            ZipEntry entry = new ZipEntry(files.name() + "/" + item.path());
            entry.setTimeLocal(files.date().atStartOfDay());
            zip.putNextEntry(entry);
            Files.copy(bundle.resolve(item.path()), zip);
            zip.closeEntry();
        }
        zip.finish();
    }
}
