package fr.allerretour.inventory.snapshot.archive;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.Portfolio;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Snapshots of a portfolio over HTTP: taking one, and which there are. */
@Path("/api/v1/portfolios/{portfolio}/snapshots")
@RunOnVirtualThread
@Tag(
        name = "snapshots",
        description =
                "A portfolio frozen at one moment: what a plan is made from, and what a bundle names by its hash.")
public class PortfolioSnapshotResource {

    private static final List<Listing.SortKey<Snapshot>> SORT_KEYS =
            List.of(new Listing.SortKey<>("takenAt", snapshot -> snapshot.takenAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final SnapshotRepository snapshots;
    private final SnapshotStates states;
    private final Jobs jobs;
    private final Clock clock;

    PortfolioSnapshotResource(
            Caller caller,
            PortfolioRepository portfolios,
            SnapshotRepository snapshots,
            SnapshotStates states,
            Jobs jobs,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.snapshots = snapshots;
        this.states = states;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
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
                .page(snapshots.getEntityManager(), SORT_KEYS, sort, cursor, limit, states::listed);
    }

    @POST
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
        return jobs.accepted(job, SnapshotView.of(snapshot, snapshot.state, job));
    }
}
