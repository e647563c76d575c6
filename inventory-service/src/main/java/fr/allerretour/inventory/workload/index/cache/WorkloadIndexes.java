package fr.allerretour.inventory.workload.index.cache;

import fr.allerretour.inventory.workload.index.WorkloadIndex;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of the portfolios that were listed last, as many as the configured memory holds. An index is of one revision
 * and says so; whoever uses it asks the database which revision the portfolio is at. One is made at a time, in the
 * background, and for a portfolio that keeps changing no more often than leaves four fifths of the time to others.
 */
@ApplicationScoped
public class WorkloadIndexes {

    private static final Logger LOG = Logger.getLogger(WorkloadIndexes.class);
    private static final int REST_PER_WORK = 4;
    private static final int MOST_PORTFOLIOS = 1000;

    private final WorkloadIndexReader reader;
    private final long mostBytes;
    private final ExecutorService builder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("workload-index").daemon().factory());

    /** By their last use. */
    private final LinkedHashMap<Key, Attempt> attempts = new LinkedHashMap<>(16, 0.75f, true);

    private final Set<Key> underWay = new HashSet<>();

    WorkloadIndexes(WorkloadIndexReader reader, WorkloadListConfig config) {
        this.reader = reader;
        this.mostBytes = config.indexBytes();
    }

    /** An index, and the revision of the portfolio that it is of. */
    public record Indexed(long revision, WorkloadIndex index) {}

    private record Key(String organisation, UUID portfolio) {}

    /**
     * What came of making one.
     *
     * @param reached the revision that it is of, or was asked for if it is none
     * @param indexed nothing if it would be too large
     * @param notBefore when the next may be made, by {@link System#nanoTime}
     */
    private record Attempt(long reached, @Nullable Indexed indexed, long notBefore) {

        long bytes() {
            return indexed == null ? 0 : indexed.index().bytes();
        }
    }

    /** The last index of the portfolio, maybe of an old revision. */
    public synchronized Optional<Indexed> last(String organisation, UUID portfolio) {
        return Optional.ofNullable(attempts.get(new Key(organisation, portfolio)))
                .map(Attempt::indexed);
    }

    /** Has an index made of this or a later revision, unless it is there, or under way, or has been tried in vain. */
    public synchronized void want(String organisation, UUID portfolio, long revision) {
        Key key = new Key(organisation, portfolio);
        Attempt attempt = attempts.get(key);
        boolean vain = attempt != null && (attempt.reached >= revision || System.nanoTime() - attempt.notBefore < 0);
        if (mostBytes > 0 && !vain && underWay.add(key)) {
            builder.execute(() -> make(key, revision));
        }
    }

    private void make(Key key, long revision) {
        long start = System.nanoTime();
        try {
            Indexed indexed =
                    reader.read(key.organisation, key.portfolio, mostBytes).orElse(null);
            long end = System.nanoTime();
            Attempt attempt = new Attempt(
                    indexed == null ? revision : indexed.revision(), indexed, end + (end - start) * REST_PER_WORK);
            LOG.debugf(
                    "Index of portfolio %s at revision %d: %d bytes, in %d ms",
                    key.portfolio, attempt.reached, attempt.bytes(), TimeUnit.NANOSECONDS.toMillis(end - start));
            keep(key, attempt);
        } catch (SQLException | RuntimeException | OutOfMemoryError e) {
            // The database goes on answering; the next list asks again.
            LOG.warnf(e, "No index of the workloads of portfolio %s could be made", key.portfolio);
            done(key);
        }
    }

    private synchronized void keep(Key key, Attempt attempt) {
        underWay.remove(key);
        attempts.put(key, attempt);
        long bytes = attempts.values().stream().mapToLong(Attempt::bytes).sum();
        Iterator<Map.Entry<Key, Attempt>> eldest = attempts.entrySet().iterator();
        while (bytes > mostBytes || attempts.size() > MOST_PORTFOLIOS) {
            bytes -= eldest.next().getValue().bytes();
            eldest.remove();
        }
    }

    private synchronized void done(Key key) {
        underWay.remove(key);
    }

    @PreDestroy
    void stop() {
        builder.shutdownNow();
    }
}
