package fr.allerretour.inventory.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The files that the tests of the formats read, kept by format where the system property {@value #FOLDER} names a folder:
 * what the fuzzer starts from.
 */
public final class Corpus {

    static final String FOLDER = "fuzz.corpus";

    /** A larger file would only slow the fuzzer down, in bytes. */
    private static final long LARGEST = 512 << 10;

    private Corpus() {}

    static void keep(String format, Path file) throws IOException {
        String folder = System.getProperty(FOLDER);
        if (folder == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return;
        }
        CRC32 sum = new CRC32();
        sum.update(Files.readAllBytes(file));
        Path kept = Files.createDirectories(Path.of(folder, format))
                .resolve(HexFormat.of().toHexDigits((int) sum.getValue()));
        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The files kept of a format. */
    public static List<Path> of(String format) throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER, "target/fuzz-corpus"), format);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
