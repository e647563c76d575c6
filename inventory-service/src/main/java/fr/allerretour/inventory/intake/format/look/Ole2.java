package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Office's container of before 2007, in which it still wraps protected workbooks. */
public final class Ole2 {

    private static final byte[] MAGIC = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    private static final int LOOKED_AT = 4 << 20;

    private Ole2() {}

    /**
     * Refuses protected workbooks, whatever their extension, and .xls files.
     *
     * @throws FormatException if the file is one
     */
    public static void refuse(Path file) throws FormatException, IOException {
        if (!Arrays.equals(start(file, MAGIC.length), MAGIC)) {
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
}
