package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.LotStarted;
import fr.allerretour.export.bundle.Journal.Written;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The journal of the run before, gone through as the same calls come in again; dropped from the first that differs. */
final class Replay implements Closeable {
    private final Path bag;
    private final Journal journal;
    private final Journal.Reader reader;
    private final Set<Long> finishedLots;
    private @Nullable Line next;

    /** @param finishedLots where in the journal the lots begin that an earlier run finished */
    Replay(Path bag, Journal journal, Set<Long> finishedLots) throws IOException {
        this.bag = bag;
        this.journal = journal;
        this.finishedLots = Set.copyOf(finishedLots);
        this.reader = journal.read();
        this.next = reader.next();
    }

    @Nullable
    Line peek() {
        return next;
    }

    void next() throws IOException {
        // Read only while there is something of the earlier run: behind it, this run's own lines follow.
        if (next != null) {
            next = reader.next();
        }
    }

    boolean isFinished(LotStarted lot) {
        return finishedLots.contains(lot.start());
    }

    /** Forgets all that is left, files first: should this be cut short, what is missing ends the journal anyway. */
    void drop() throws IOException {
        if (next == null) {
            return;
        }
        long from = next.start();
        for (Line line = next; line != null; line = reader.next()) {
            if (line instanceof Written written) {
                Files.deleteIfExists(bag.resolve(written.entry().path()));
            }
        }
        next = null;
        journal.truncate(from);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
