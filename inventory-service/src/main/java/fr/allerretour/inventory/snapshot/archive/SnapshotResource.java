package fr.allerretour.inventory.snapshot.archive;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.Portfolio;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.snapshot.SnapshotChange;
import fr.allerretour.inventory.snapshot.SnapshotDiff;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobState;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Snapshots over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(
        name = "snapshots",
        description =
                "A portfolio frozen at one moment: what a plan is made from, and what a bundle names by its hash.")
public class SnapshotResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final List<Listing.SortKey<Snapshot>> SORT_KEYS =
            List.of(new Listing.SortKey<>("takenAt", snapshot -> snapshot.takenAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final SnapshotRepository snapshots;
    private final SnapshotContents contents;
    private final Jobs jobs;
    private final Clock clock;

    SnapshotResource(
            Caller caller,
            PortfolioRepository portfolios,
            SnapshotRepository snapshots,
            SnapshotContents contents,
            Jobs jobs,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.snapshots = snapshots;
        this.contents = contents;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Path("portfolios/{portfolio}/snapshots")
    @Operation(operationId = "listSnapshots", summary = "List snapshots", description = "The portfolio's snapshots.")
    public Page<SnapshotView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "takenAt, with - before it for the newest first.", example = "-takenAt")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(Snapshot.class, snapshot -> snapshot.id, caller.organisation())
                .where("portfolio", portfolio)
                .page(snapshots.getEntityManager(), SORT_KEYS, sort, cursor, limit, this::view);
    }

    @POST
    @Path("portfolios/{portfolio}/snapshots")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "takeSnapshot",
            summary = "Take a snapshot",
            description = "Freezes the portfolio as it is when the job runs. Later changes do not touch it.")
    @APIResponse(
            responseCode = "202",
            description = "Being taken; Location is the job.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SnapshotView.class)))
    public Response take(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolioId) {
        Portfolio portfolio = portfolios.get(caller.organisation(), portfolioId);
        Snapshot snapshot = new Snapshot();
        snapshot.id = UUID.randomUUID();
        snapshot.organisation = caller.organisation();
        snapshot.portfolio = portfolioId;
        snapshot.portfolioName = portfolio.name;
        snapshot.state = Snapshot.State.TAKING;
        snapshot.takenAt = clock.instant();
        snapshot.takenBy = caller.actor();
        JobView job =
                jobs.submit(SnapshotJob.KIND, "/api/v1/snapshots/" + snapshot.id, new SnapshotJob.Work(snapshot.id));
        snapshot.job = job.id();
        snapshots.persist(snapshot);
        return jobs.accepted(job, SnapshotView.of(snapshot, snapshot.state));
    }

    @GET
    @Path("snapshots/{id}")
    @Operation(
            operationId = "getSnapshot",
            summary = "Read what a snapshot is",
            description = "When and of what it was taken, its hash and how much is in it.")
    public SnapshotView get(
            @Parameter(description = "The snapshot.", example = Examples.SNAPSHOT) @PathParam("id") UUID id) {
        return view(snapshots.get(caller.organisation(), id));
    }

    @GET
    @Path("snapshots/{id}/content")
    @Produces(NDJSON)
    @Operation(
            operationId = "downloadSnapshot",
            summary = "Download a snapshot",
            description = "One JSON object a line (aller-retour/snapshot/1): a header, then applications, workloads,"
                    + " dependencies and data sets, sorted by key. Gzipped if you accept that. Never changes: the ETag"
                    + " is its hash.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response content(
            @Parameter(description = "The snapshot.", example = Examples.SNAPSHOT) @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding,
            @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        String organisation = caller.organisation();
        Snapshot snapshot = ready(id);
        boolean gzip = acceptEncoding != null
                && acceptEncoding.toLowerCase(Locale.ROOT).contains("gzip");
        EntityTag tag = new EntityTag(snapshot.contentHash + (gzip ? ":gzip" : ""));
        if (ifNoneMatch != null && ifNoneMatch.contains(tag.getValue())) {
            return Response.notModified(tag).build();
        }
        StreamingOutput lines = out -> {
            try (InputStream stored = contents.open(organisation, id);
                    InputStream in = gzip ? stored : inflated(stored)) {
                in.transferTo(out);
            }
        };
        // Always said, also when it is "identity": else the HTTP layer would compress once more.
        return Response.ok(lines, NDJSON)
                .tag(tag)
                .header("Content-Encoding", gzip ? "gzip" : "identity")
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    @GET
    @Path("snapshots/{before}/diff/{after}")
    @Operation(
            operationId = "diffSnapshots",
            summary = "Compare two snapshots",
            description = "What was added, removed or changed from one to the other, member by member.")
    public SnapshotDiffView diff(
            @Parameter(description = "The older snapshot.", example = Examples.SNAPSHOT) @PathParam("before")
                    UUID before,
            @Parameter(description = "The newer snapshot.", example = Examples.OTHER_SNAPSHOT) @PathParam("after")
                    UUID after,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit)
            throws IOException {
        ready(before);
        ready(after);
        int size = Limits.of(limit);
        String context = "diff " + before + " " + after;
        long first = cursor == null
                ? 0
                : Long.parseLong(Cursors.decode(context, cursor).getFirst());
        Map<SnapshotChange.Change, Long> counts = new EnumMap<>(SnapshotChange.Change.class);
        List<SnapshotChange> items = new ArrayList<>();
        long[] seen = {0};
        try (InputStream one = inflated(contents.open(caller.organisation(), before));
                InputStream other = inflated(contents.open(caller.organisation(), after))) {
            SnapshotDiff.compare(one, other, change -> {
                counts.merge(change.change(), 1L, Long::sum);
                if (seen[0]++ >= first && items.size() < size) {
                    items.add(change);
                }
            });
        }
        return new SnapshotDiffView(
                before,
                after,
                counts.getOrDefault(SnapshotChange.Change.ADDED, 0L),
                counts.getOrDefault(SnapshotChange.Change.REMOVED, 0L),
                counts.getOrDefault(SnapshotChange.Change.CHANGED, 0L),
                items,
                first + items.size() < seen[0]
                        ? Cursors.encode(context, List.of(Long.toString(first + items.size())))
                        : null);
    }

    private static InputStream inflated(InputStream gzipped) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(gzipped), 1 << 16);
    }

    private Snapshot ready(UUID id) {
        Snapshot snapshot = snapshots.get(caller.organisation(), id);
        if (snapshot.state != Snapshot.State.READY) {
            throw new ProblemException(
                            InventoryProblem.SNAPSHOT_NOT_READY, "The snapshot " + id + " has no content yet.")
                    .with("state", stateOf(snapshot));
        }
        return snapshot;
    }

    private SnapshotView view(Snapshot snapshot) {
        return SnapshotView.of(snapshot, stateOf(snapshot));
    }

    /** The row says TAKING until the content is there; if the job has ended without, it never will be. */
    private Snapshot.State stateOf(Snapshot snapshot) {
        if (snapshot.state != Snapshot.State.TAKING || snapshot.job == null) {
            return snapshot.state;
        }
        JobState job = jobs.get(snapshot.job).state();
        return job == JobState.FAILED || job == JobState.CANCELLED ? Snapshot.State.FAILED : Snapshot.State.TAKING;
    }
}
