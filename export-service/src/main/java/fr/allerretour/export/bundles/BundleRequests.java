package fr.allerretour.export.bundles;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.dossier.BadSnapshotException;
import fr.allerretour.export.dossier.Coverage;
import fr.allerretour.export.dossier.Coverage.LeftOut;
import fr.allerretour.export.dossier.Plan;
import fr.allerretour.export.dossier.Snapshot;
import fr.allerretour.export.exitclock.ExitTerms;
import fr.allerretour.export.source.Source;
import fr.allerretour.export.source.SourceRepository;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Takes a bundle in: nothing is stored unless plan, snapshot, sources and every data set hold together. */
@ApplicationScoped
class BundleRequests {

    /** Of the job that makes a bundle. */
    static final String JOB = "bundle";

    private static final int MOST_PLAN_BYTES = 256 << 20;
    private static final int NAMED_AT_MOST = 100;

    private final Peers peers;
    private final SourceRepository sources;
    private final BundleStore store;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    BundleRequests(Peers peers, SourceRepository sources, BundleStore store, Jobs jobs, Caller caller, Clock clock) {
        this.peers = peers;
        this.sources = sources;
        this.store = store;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    private record Fetched<T>(T value, byte[] gzip) {}

    /** Stores the bundle and queues its job, within the present transaction. */
    JobView accept(NewBundle request, BundleEntity bundle) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate exit = request.exitRequestedOn() == null ? today : request.exitRequestedOn();
        if (exit.isBefore(ExitTerms.FIRST_DAY) || exit.isAfter(ExitTerms.LAST_DAY)) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "exitRequestedOn is " + exit + ".")
                    .at("/exitRequestedOn", "expected " + ExitTerms.FIRST_DAY + " to " + ExitTerms.LAST_DAY);
        }
        BundleOrder order = new BundleOrder(sources(request), leftOut(request));
        Fetched<Plan> plan = plan(request.planId());
        Fetched<Snapshot> snapshot = snapshot(plan.value());
        requireEveryDataSetAccounted(snapshot.value(), order);

        bundle.organisation = caller.organisation();
        bundle.actor = caller.actor();
        bundle.state = BundleState.REQUESTED;
        bundle.planId = plan.value().id();
        bundle.planHash = plan.value().hash();
        bundle.snapshotId = snapshot.value().id();
        bundle.snapshotHash = snapshot.value().contentHash();
        bundle.exitRequested = exit;
        bundle.dataSets = snapshot.value().dataSets().size();
        bundle.createdAt = clock.instant();
        store.persist(bundle, order, plan.gzip(), snapshot.gzip());
        JobView job = jobs.submit(JOB, "/api/v1/bundles/" + bundle.id, new BundleJobPayload(bundle.id));
        bundle.jobId = job.id();
        return job;
    }

    private List<Source> sources(NewBundle request) {
        List<Source> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        ProblemException missing = new ProblemException(
                ExportProblem.SOURCE_NOT_FOUND, "Not every source is there, or one is named twice.");
        boolean complete = true;
        for (int i = 0; i < request.sourceIds().size(); i++) {
            UUID id = request.sourceIds().get(i);
            var source = sources.source(caller.organisation(), id);
            if (source.isEmpty() || !seen.add(id)) {
                complete = false;
                missing.at("/sourceIds/" + i, "expected the id of a source, named once; found " + id);
            } else {
                found.add(source.get());
            }
        }
        if (!complete) {
            throw missing;
        }
        return found;
    }

    private static List<LeftOut> leftOut(NewBundle request) {
        List<LeftOut> out = new ArrayList<>();
        if (request.exclusions() != null) {
            request.exclusions().forEach(e -> out.add(new LeftOut(e.dataSet(), e.reason(), null)));
        }
        if (request.exceptions() != null) {
            request.exceptions().forEach(e -> out.add(new LeftOut(e.dataSet(), e.reason(), e.acceptedBy())));
        }
        return out;
    }

    private Fetched<Plan> plan(UUID id) {
        return peers.plan(id.toString(), body -> {
            byte[] content = body.readNBytes(MOST_PLAN_BYTES + 1);
            if (content.length > MOST_PLAN_BYTES) {
                throw unreadable("it is longer than " + MOST_PLAN_BYTES + " bytes");
            }
            try {
                return new Fetched<>(Plan.read(content), gzip(content));
            } catch (IOException e) {
                throw unreadable(String.valueOf(e.getMessage()));
            }
        });
    }

    private static ProblemException unreadable(String why) {
        return new ProblemException(ExportProblem.PLAN_UNREADABLE, "The plan cannot be used: " + why + ".");
    }

    private Fetched<Snapshot> snapshot(Plan plan) {
        Fetched<Snapshot> fetched = peers.snapshot(plan.snapshotId(), body -> {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(kept)) {
                Snapshot snapshot = Snapshot.read(new Copying(body, gzip));
                gzip.finish();
                return new Fetched<>(snapshot, kept.toByteArray());
            } catch (BadSnapshotException e) {
                throw new ProblemException(ExportProblem.SNAPSHOT_MISMATCH, String.valueOf(e.getMessage()));
            }
        });
        Snapshot snapshot = fetched.value();
        if (!snapshot.contentHash().equals(plan.snapshotHash())
                || !snapshot.id().equals(plan.snapshotId())) {
            throw new ProblemException(
                    ExportProblem.SNAPSHOT_MISMATCH,
                    "The plan was made from snapshot " + plan.snapshotId() + " with " + plan.snapshotHash()
                            + ", but inventory-service gave " + snapshot.id() + " with " + snapshot.contentHash()
                            + ".");
        }
        return fetched;
    }

    private static void requireEveryDataSetAccounted(Snapshot snapshot, BundleOrder order) {
        Coverage coverage = Coverage.of(snapshot.dataSets(), order.dataSetsBySource(), order.leftOut());
        if (!coverage.unknown().isEmpty()) {
            ProblemException problem = new ProblemException(
                    ExportProblem.DATA_SET_UNKNOWN,
                    coverage.unknown().size() + " named data sets are not in the snapshot.");
            coverage.unknown().stream()
                    .limit(NAMED_AT_MOST)
                    .forEach(key -> problem.at(key, "expected the key of a data set of snapshot " + snapshot.id()));
            throw problem;
        }
        if (!coverage.unaccounted().isEmpty() || !coverage.contradictory().isEmpty()) {
            ProblemException problem = new ProblemException(
                    ExportProblem.DATA_SETS_UNACCOUNTED,
                    coverage.unaccounted().size() + " data sets have no source and no reason; "
                            + coverage.contradictory().size() + " have two answers. Nothing was read.");
            coverage.unaccounted().stream()
                    .limit(NAMED_AT_MOST)
                    .forEach(key -> problem.at(key, "expected a source, an exclusion or an exception"));
            coverage.contradictory().stream()
                    .limit(NAMED_AT_MOST)
                    .forEach(key -> problem.at(key, "expected one of source, exclusion, exception, not two"));
            throw problem;
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(kept)) {
            gzip.write(content);
        }
        return kept.toByteArray();
    }

    /** Keeps a copy of what is read. */
    private static final class Copying extends FilterInputStream {
        private final OutputStream copy;

        Copying(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            if (b >= 0) {
                copy.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = in.read(bytes, offset, length);
            if (count > 0) {
                copy.write(bytes, offset, count);
            }
            return count;
        }
    }
}
