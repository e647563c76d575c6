package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The inflated bytes of one part of a workbook, counted. Ends with {@link #failure()} set, and an {@link IOException}, when
 * the part inflates too far, when the parser swallows too much without telling of anything (an endless attribute or
 * comment would otherwise fill the memory), or when the checksum is wrong at the end.
 */
final class PartStream extends InputStream {

    private static final long RATIO_COUNTS_FROM = 16L << 20;
    private static final long SILENCE = 16L << 20;

    private final InputStream inflated;
    private final ZipEntry entry;
    private final InflationBudget budget;
    private final CRC32 crc = new CRC32();

    private long read;
    private long readAtLastEvent;
    private @Nullable FormatException failure;

    PartStream(InputStream inflated, ZipEntry entry, InflationBudget budget) {
        this.inflated = inflated;
        this.entry = entry;
        this.budget = budget;
    }

    /** The parser told of something: what it has swallowed so far is accounted for. */
    void heard() {
        readAtLastEvent = read;
    }

    @Nullable
    FormatException failure() {
        return failure;
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = inflated.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw fail(damaged(entry));
        }
        if (n < 0) {
            if (entry.getCrc() != -1 && crc.getValue() != entry.getCrc()) {
                throw fail(new FormatException(
                        FormatProblem.DAMAGED_FILE,
                        "The checksum of " + entry.getName() + " is wrong.",
                        "La somme de contrôle de " + entry.getName() + " est fausse."));
            }
            return n;
        }
        crc.update(buffer, offset, n);
        read += n;
        if (!budget.take(n) || (read > RATIO_COUNTS_FROM && read > budget.ratio() * entry.getCompressedSize())) {
            throw fail(new FormatException(
                    FormatProblem.BOMB,
                    entry.getName() + " was given up after " + read + " inflated bytes; expected at most "
                            + budget.ratio() + " times its " + entry.getCompressedSize()
                            + " bytes, and in all parts together at most " + budget.total() + ".",
                    entry.getName() + " a été abandonné après " + read + " octets décompressés ; attendu au plus "
                            + budget.ratio() + " fois ses " + entry.getCompressedSize()
                            + " octets, et pour toutes les parties ensemble au plus " + budget.total() + "."));
        }
        if (read - readAtLastEvent > SILENCE) {
            throw fail(new FormatException(
                    FormatProblem.FORBIDDEN_XML,
                    entry.getName() + " holds a name, attribute, comment or text of more than " + SILENCE + " bytes.",
                    entry.getName() + " contient un nom, un attribut, un commentaire ou un texte de plus de " + SILENCE
                            + " octets."));
        }
        return n;
    }

    static FormatException damaged(ZipEntry entry) {
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                "The bytes of " + entry.getName() + " cannot be inflated.",
                "Les octets de " + entry.getName() + " ne se décompressent pas.");
    }

    private IOException fail(FormatException cause) {
        failure = cause;
        return new IOException(cause.getMessage());
    }

    @Override
    public void close() throws IOException {
        inflated.close();
    }
}
