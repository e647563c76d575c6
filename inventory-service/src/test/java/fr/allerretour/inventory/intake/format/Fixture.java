package fr.allerretour.inventory.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of ours, read as the service reads them: found by their content, then read whole. */
public final class Fixture {

    private Fixture() {}

    /** What the text says, which must be recognised as of that format. */
    public static Told told(String format, Path folder, String text) throws FormatException, IOException {
        return told(format, Files.writeString(folder.resolve("file"), text));
    }

    /** What the file says, which must be recognised as of that format. */
    public static Told told(String format, Path file) throws FormatException, IOException {
        InventoryFormat found = new FormatDetector(ReadLimits.standard()).detect(file);
        assertThat(found.id()).isEqualTo(format);
        Corpus.keep(format, file);
        Told told = new Told();
        found.read(file, told);
        assertThat(told.wentToItsEnd()).isTrue();
        return told;
    }

    /** An archive of files with those names and texts, in turns. */
    public static Path zip(Path file, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
