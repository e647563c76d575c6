package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.csv.CsvFormat;
import fr.allerretour.inventory.intake.format.rvtools.RvToolsFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the format of a file by what is in it; its name says nothing. */
public final class FormatDetector {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int LOOKED_AT = 4 << 20;

    private final ReadLimits limits;
    private final RvToolsFormat rvTools;
    private final List<CsvFormat> sheets;
    private final List<InventoryFormat> formats;

    public FormatDetector(ReadLimits limits) {
        this.limits = limits;
        this.rvTools = new RvToolsFormat(limits);
        this.sheets = CsvFormat.all(limits);
        List<InventoryFormat> all = new ArrayList<>();
        all.add(rvTools);
        all.addAll(sheets);
        this.formats = List.copyOf(all);
    }

    /** All formats that can be read. */
    public List<InventoryFormat> formats() {
        return formats;
    }

    /** The format of that id, if there is one. */
    public Optional<InventoryFormat> byId(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The format of the file.
     *
     * @throws FormatException if it is none, or protected, old, empty or no text; a workbook is looked into only when it
     *     is read
     */
    public InventoryFormat detect(Path file) throws FormatException, IOException {
        byte[] start = start(file, OLE2.length);
        if (start.length == 0) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "The file has no byte.", "Le fichier n'a aucun octet.");
        }
        refuseOle2(file);
        if (begins(start, ZIP) || begins(start, EMPTY_ZIP)) {
            return rvTools;
        }
        Optional<CsvFormat> sheet = CsvFormat.detect(file, sheets, limits);
        if (sheet.isEmpty()) {
            throw new FormatException(
                    FormatProblem.UNKNOWN_FORMAT,
                    "It is neither a workbook nor a sheet whose headings are those of workloads, applications,"
                            + " dependencies or data sets.",
                    "Ce n'est ni un classeur ni une feuille dont les en-têtes sont ceux des charges, des applications,"
                            + " des dépendances ou des jeux de données.");
        }
        return sheet.get();
    }

    /**
     * Refuses what Office wraps in its old container: protected workbooks, whatever their extension, and .xls files.
     *
     * @throws FormatException if the file is one
     */
    public static void refuseOle2(Path file) throws FormatException, IOException {
        if (!begins(start(file, OLE2.length), OLE2)) {
            return;
        }
        // The names of an OLE2 container's streams stand in UTF-16 in its directory, which may be anywhere in the file.
        String names = new String(start(file, LOOKED_AT), StandardCharsets.UTF_16LE);
        if (names.contains("EncryptedPackage") || names.contains("DRMContent") || names.contains("DataSpaces")) {
            throw new FormatException(
                    FormatProblem.PROTECTED_WORKBOOK,
                    "It is an encrypted package of Office, not a readable .xlsx.",
                    "C'est un paquet chiffré d'Office, pas un .xlsx lisible.");
        }
        throw new FormatException(
                FormatProblem.OLD_WORKBOOK,
                "It is an OLE2 file as Excel wrote them before 2007, whatever its name says.",
                "C'est un fichier OLE2 tel qu'Excel les écrivait avant 2007, quoi que dise son nom.");
    }

    private static byte[] start(Path file, int length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static boolean begins(byte[] start, byte[] magic) {
        return start.length >= magic.length && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }
}
