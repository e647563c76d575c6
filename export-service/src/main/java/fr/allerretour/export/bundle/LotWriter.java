package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.name.OriginalName;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes one lot, in the order in which it is called. After a crash, the same calls in the same order pass over what is
 * there already without asking for its content; the first call that differs, and all after it, are written anew.
 */
public final class LotWriter {

    /** What a crash leaves of a lot that was not finished. */
    public enum Resume {
        /** Every finished file: right for files, which do not depend on each other. */
        BY_FILE,
        /** Nothing: right for a database, whose tables must all come from one snapshot. */
        WHOLE
    }

    private final BundleWriter bundle;
    private final String name;
    private final Category category;
    private final String folder;
    private final boolean finishedBefore;
    private long files;
    private long octets;
    private boolean open = true;
    private boolean touched;

    LotWriter(BundleWriter bundle, String name, Category category, String folder, boolean finishedBefore) {
        this.bundle = bundle;
        this.name = name;
        this.category = category;
        this.folder = folder;
        this.finishedBefore = finishedBefore;
    }

    /** True if an earlier run finished this lot: {@link #finish()} alone then takes all of it over. */
    public boolean finished() {
        return finishedBefore;
    }

    /** The folder of the lot inside the bag, such as {@code data/files/payroll}. */
    public String folder() {
        return folder;
    }

    /**
     * Writes a file, or passes over it if an earlier run finished it.
     *
     * @throws IOException from the content or the disk; the file is then not in the bundle and the lot may go on
     */
    public PayloadEntry add(OriginalName original, Details details, Content content) throws IOException {
        touched = true;
        return count(bundle.add(this, original, details, content::writeTo));
    }

    /** The same for a file of the file system, read without a detour. Symbolic links are followed: check before. */
    public PayloadEntry add(OriginalName original, Details details, Path source) throws IOException {
        touched = true;
        return count(bundle.add(this, original, details, file -> {
            try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ)) {
                file.readAll(in);
            }
        }));
    }

    /** Remembers a folder without files in names.jsonl, since a bag holds files only. */
    public void addEmptyFolder(OriginalName original) throws IOException {
        touched = true;
        bundle.addEmptyFolder(this, original);
    }

    /** Closes the lot. */
    public LotSummary finish() throws IOException {
        LotSummary summary = bundle.finish(this);
        open = false;
        return summary;
    }

    private PayloadEntry count(PayloadEntry entry) {
        files++;
        octets += entry.octets();
        return entry;
    }

    void passOver(PayloadEntry entry) {
        count(entry);
    }

    boolean open() {
        return open;
    }

    boolean untouched() {
        return !touched;
    }

    LotSummary summary() {
        return new LotSummary(name, category, folder, files, octets);
    }

    @FunctionalInterface
    interface FileContent {
        void writeTo(PayloadFile file) throws IOException;
    }
}
