package fr.allerretour.inventory.intake.format.fuzz;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What must hold whatever the bytes are: a file is read or refused by name, nothing else is thrown, and what is told fits
 * a portfolio. The fuzzer calls {@link #fuzzerTestOneInput}; the format comes from the system property
 * {@value #FORMAT}.
 */
public final class FormatFuzzTarget {

    static final String FORMAT = "allerretour.fuzz.format";

    private static final FormatDetector FORMATS = new FormatDetector(ReadLimits.standard());
    private static final int LONGEST = 255;

    private FormatFuzzTarget() {}

    /** Entry of the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        check(System.getProperty(FORMAT, ""), bytes);
    }

    /** Reads the bytes as of that format, and as whatever their content says. */
    static void check(String format, byte[] bytes) throws IOException {
        Path file = Files.createTempFile("fuzz-", ".file");
        try {
            Files.write(file, bytes);
            InventoryFormat named = FORMATS.byId(format)
                    .orElseThrow(() -> new IllegalArgumentException("There is no format '" + format + "'"));
            try {
                FORMATS.named(named, file).read(file, new CheckingSink());
            } catch (FormatException refused) {
                requireWords(refused);
            }
            try {
                FORMATS.detect(file);
            } catch (FormatException refused) {
                requireWords(refused);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void requireWords(FormatException refused) {
        require(!refused.detailEn().isBlank() && !refused.detailFr().isBlank(), "A refusal without words");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** Holds what is told to the bounds that the item records state. */
    private static final class CheckingSink implements RowSink {

        @Override
        public void sheet(SheetHead head) {
            head.headings().forEach(heading -> require(heading.length() <= Short.MAX_VALUE, "An endless heading"));
        }

        @Override
        public void item(ParsedRow row) {
            switch (row.item()) {
                case WorkloadItem w -> {
                    require(w.key() != null || w.name() != null, "A workload with neither key nor name");
                    identity("key", w.key());
                    identity("name", w.name());
                    number("cpus", w.cpus() == null ? null : w.cpus().longValue());
                    number("memoryMiB", w.memoryMiB());
                    number("storageMiB", w.storageMiB());
                    number("usedMiB", w.usedMiB());
                    if (w.disks() != null) {
                        w.disks().forEach(disk -> number("a disk", disk.capacityMiB()));
                    }
                }
                case ApplicationItem a -> {
                    identity("key", a.key());
                    identity("name", a.name());
                }
                case DataSetItem d -> {
                    identity("key", d.key());
                    number("volumeMiB", d.volumeMiB());
                }
                case DependencyItem d -> {
                    identity("from", d.from());
                    identity("to", d.to());
                }
            }
        }

        private static void identity(String what, @Nullable String value) {
            require(
                    value == null || !value.isEmpty() && value.length() <= LONGEST,
                    what + " has " + (value == null ? 0 : value.length()) + " characters");
        }

        private static void number(String what, @Nullable Long value) {
            require(value == null || value >= 0, what + " is " + value);
        }

        @Override
        public void rejected(RowRejection rejection) {
            require(
                    !rejection.detailEn().isBlank() && !rejection.detailFr().isBlank(),
                    "A rejection without words at " + rejection.position());
        }

        @Override
        public void warning(FileWarning warning) {
            require(!warning.toString().isBlank(), "A warning without words");
        }

        @Override
        public void progress(long done, long total) {
            require(done >= 0 && done <= total, "Progress of " + done + " in " + total);
        }
    }
}
