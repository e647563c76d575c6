package fr.allerretour.planner.inventory;

import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.SnapshotException;
import fr.allerretour.planner.snapshot.SnapshotHeader;
import fr.allerretour.planner.snapshot.SnapshotReader;
import fr.allerretour.planner.snapshot.SnapshotSink;
import fr.allerretour.planner.store.ContentKey;
import fr.allerretour.planner.store.ContentWriter;
import fr.allerretour.planner.store.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The snapshots that plans and assessments are made from. They never change, so each is fetched once. */
@ApplicationScoped
public class Snapshots {
    private static final String CONTENT = "snapshot";

    private final InventoryClient inventory;
    private final Contents contents;
    private final EntityManager database;
    private final Caller caller;
    private final Clock clock;

    Snapshots(InventoryClient inventory, Contents contents, EntityManager database, Caller caller, Clock clock) {
        this.inventory = inventory;
        this.contents = contents;
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes sure that a snapshot of the caller's organisation is here, whole and true to its hash; fetches it if it is
     * not. Kept with the caller's transaction.
     *
     * @throws ProblemException unknown-snapshot, empty-snapshot, snapshot-not-trusted, inventory-refused,
     *     inventory-unreachable
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public FetchedSnapshot require(UUID id) {
        // Whoever comes second waits here for the first one's commit, and then finds the row.
        int claimed = database.createNativeQuery("""
                        insert ignore into fetched_snapshot
                        (organisation, id, content_hash, workloads, fetched_at) values (?1, ?2, '', 0, ?3)""")
                .setParameter(1, caller.organisation())
                .setParameter(2, id.toString())
                .setParameter(3, clock.instant())
                .executeUpdate();
        if (claimed == 1) {
            fetch(id);
        }
        FetchedSnapshot snapshot = find(caller.organisation(), id);
        if (snapshot.workloads() == 0) {
            throw new ProblemException(PlannerProblem.EMPTY_SNAPSHOT, "The snapshot " + id + " holds no workload.")
                    .at("/snapshotId", "expected a snapshot with at least one workload");
        }
        return snapshot;
    }

    /** What is kept of a snapshot that a plan or an assessment refers to. */
    @Transactional
    public FetchedSnapshot find(String organisation, UUID id) {
        Object[] row = (Object[]) database.createNativeQuery("""
                        select portfolio_name, content_hash, workloads from fetched_snapshot
                        where organisation = ?1 and id = ?2""")
                .setParameter(1, organisation)
                .setParameter(2, id.toString())
                .getSingleResult();
        return new FetchedSnapshot(id, (String) row[0], (String) row[1], ((Number) row[2]).longValue());
    }

    /** Reads a kept snapshot into memory. */
    public Snapshot load(String organisation, UUID id) throws IOException {
        try (InputStream in = contents.open(new ContentKey(organisation, id, CONTENT))) {
            return SnapshotReader.read(in);
        }
    }

    private void fetch(UUID id) {
        ContentWriter writer = contents.write(new ContentKey(caller.organisation(), id, CONTENT));
        try (InputStream in = inventory.snapshot(id)) {
            Copied copied = new Copied(in, writer);
            SnapshotHeader header = SnapshotReader.read(copied, SnapshotSink.none());
            requireOurs(header, id);
            writer.complete();
            keep(header, id);
        } catch (SnapshotException e) {
            throw new ProblemException(PlannerProblem.SNAPSHOT_NOT_TRUSTED, String.valueOf(e.getMessage()))
                    .with("snapshot", id)
                    .with("fault", e.fault().name())
                    .with("line", e.line());
        } catch (IOException e) {
            throw inventory.unreachable(e);
        }
    }

    private void requireOurs(SnapshotHeader header, UUID id) {
        if (!header.id().equals(id.toString()) || !header.organisation().equals(caller.organisation())) {
            throw new ProblemException(
                            PlannerProblem.SNAPSHOT_NOT_TRUSTED,
                            "Asked for snapshot " + id + " of " + caller.organisation() + ", got " + header.id()
                                    + " of " + header.organisation() + ".")
                    .with("snapshot", id);
        }
    }

    private void keep(SnapshotHeader header, UUID id) {
        @Nullable String name = header.portfolioName();
        database.createNativeQuery("""
                        update fetched_snapshot set portfolio_name = ?3, content_hash = ?4, workloads = ?5
                        where organisation = ?1 and id = ?2""")
                .setParameter(1, caller.organisation())
                .setParameter(2, id.toString())
                .setParameter(3, name == null || name.length() <= 255 ? name : name.substring(0, 255))
                .setParameter(4, header.contentHash())
                .setParameter(5, header.counts().workloads())
                .executeUpdate();
    }

    /** Hands on what is read to the store as well, so that nothing is held twice. */
    private static final class Copied extends FilterInputStream {
        private final ContentWriter copy;

        Copied(InputStream in, ContentWriter copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                copy.write(target, offset, count);
            }
            return count;
        }
    }
}
