package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import fr.allerretour.inventory.intake.format.tabular.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at files. */
public final class FileLooker {

    private static final int START = 64;

    private final ReadLimits limits;

    public FileLooker(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * What the file looks like.
     *
     * @throws FormatException if no format whatever can be read from it
     */
    public FileLook look(Path file) throws FormatException, IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(START);
        }
        if (first.length == 0) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "The file has no byte.", "Le fichier n'a aucun octet.");
        }
        Ole2.refuse(file);
        if (Archive.begins(first)) {
            return Archive.isOfficeDocument(file, limits)
                    ? WorkbookLook.of(file, limits)
                    : ArchiveLook.of(file, limits);
        }
        if (beginsLikeJson(first)) {
            Optional<JsonLook> json = JsonLook.of(file);
            if (json.isPresent()) {
                return json.get();
            }
        }
        ByteSource source = ByteSource.of(file);
        CsvText text = CsvText.of(source);
        String start = text.start(source);
        Optional<XmlLook> xml = XmlLook.of(start);
        if (xml.isPresent()) {
            return xml.get();
        }
        Optional<YamlLook> yaml = YamlLook.of(start);
        if (yaml.isPresent()) {
            return yaml.get();
        }
        return new CsvLook(new Headings(new Position("", 1), CsvTable.firstRow(source, limits), ""));
    }

    /** The first character that is no blank, mark or NUL (of UTF-16) opens an object or an array. */
    private static boolean beginsLikeJson(byte[] start) {
        for (byte b : start) {
            int c = b & 0xff;
            if (c > ' ' && c != 0xef && c != 0xbb && c != 0xbf && c != 0xfe && c != 0xff) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }
}
