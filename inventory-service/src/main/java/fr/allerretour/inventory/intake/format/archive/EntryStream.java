package fr.allerretour.inventory.intake.format.archive;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The inflated bytes of one file of an archive, counted, with their checksum compared at the end. */
final class EntryStream extends FilterInputStream {

    private static final long RATIO_COUNTS_FROM = 16L << 20;

    private final ZipEntry entry;
    private final ReadLimits limits;
    private final CRC32 crc = new CRC32();
    private long read;

    EntryStream(InputStream inflated, ZipEntry entry, ReadLimits limits) {
        super(inflated);
        this.entry = entry;
        this.limits = limits;
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
            n = super.read(buffer, offset, length);
        } catch (ZipException | EOFException e) {
            throw new RefusedBytes(damaged(entry));
        }
        if (n < 0) {
            if (entry.getCrc() != -1 && crc.getValue() != entry.getCrc()) {
                throw new RefusedBytes(new FormatException(
                        FormatProblem.DAMAGED_FILE,
                        "The checksum of " + entry.getName() + " is wrong.",
                        "La somme de contrôle de " + entry.getName() + " est fausse."));
            }
            return n;
        }
        crc.update(buffer, offset, n);
        read += n;
        boolean tooDense = read > RATIO_COUNTS_FROM && read > limits.ratio() * entry.getCompressedSize();
        if (read > limits.inflatedBytes() || tooDense) {
            throw new RefusedBytes(new FormatException(
                    FormatProblem.BOMB,
                    entry.getName() + " was given up after " + read + " inflated bytes; expected at most "
                            + limits.ratio() + " times its " + entry.getCompressedSize() + " bytes.",
                    entry.getName() + " a été abandonné après " + read + " octets décompressés ; attendu au plus "
                            + limits.ratio() + " fois ses " + entry.getCompressedSize() + " octets."));
        }
        return n;
    }

    @Override
    public long skip(long count) throws IOException {
        // Skipped bytes count too, and belong to the checksum.
        byte[] gone = new byte[(int) Math.min(8_192, Math.max(0, count))];
        return gone.length == 0 ? 0 : Math.max(0, read(gone, 0, gone.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static FormatException damaged(ZipEntry entry) {
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                "The bytes of " + entry.getName() + " cannot be inflated.",
                "Les octets de " + entry.getName() + " ne se décompressent pas.");
    }
}
