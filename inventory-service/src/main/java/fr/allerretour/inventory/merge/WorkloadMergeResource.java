package fr.allerretour.inventory.merge;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Merges over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/workload-merges")
@RunOnVirtualThread
@Tag(
        name = "workload merges",
        description = "Two workloads that are one machine, made one by hand where no identity tells; and two again.")
public class WorkloadMergeResource {

    private static final List<Listing.SortKey<WorkloadMerge>> SORT_KEYS =
            List.of(new Listing.SortKey<>("mergedAt", item -> item.mergedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final MergeRepository merges;
    private final Merger merger;
    private final Clock clock;

    WorkloadMergeResource(
            Caller caller, PortfolioRepository portfolios, MergeRepository merges, Merger merger, Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.merges = merges;
        this.merger = merger;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listWorkloadMerges",
            summary = "List merges",
            description = "Those that hold and those that were undone, page by page.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<MergeView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those that hold, or only those that were undone.")
                    @QueryParam("state")
                    @Nullable
                    MergeState state,
            @Parameter(description = "Only into the workload with this key.") @QueryParam("into") @Nullable String into,
            @Parameter(description = "mergedAt, with - before it for descending.", example = "-mergedAt")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(WorkloadMerge.class, merge -> merge.id, caller.organisation())
                .where("portfolio", portfolio)
                .where("state", state)
                .where("intoKey", into)
                .page(merges.getEntityManager(), SORT_KEYS, sort, cursor, limit, MergeView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createWorkloadMerge",
            summary = "Make two workloads one",
            description =
                    "Where the two differ, the rules between files decide, and the other value is kept as a conflict."
                            + " Workloads, data sets and dependencies that led to the one that goes lead to the one that stays;"
                            + " its key becomes an alias, so that imports find it. Can be undone.")
    @APIResponse(responseCode = "201", description = "Merged; Location says where, ETag is its version.")
    @APIResponse(
            responseCode = "422",
            description = "One of the two is not there, or workloads would run on each other in a circle.")
    public RestResponse<MergeView> merge(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull MergeInput input)
            throws SQLException {
        portfolios.change(caller.organisation(), portfolio);
        WorkloadMerge merge = merger.merge(caller.organisation(), portfolio, input, caller.actor(), clock.instant());
        return ResponseBuilder.create(RestResponse.Status.CREATED, MergeView.of(merge))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/workload-merges/" + merge.id))
                .tag(ETags.of(merge.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWorkloadMerge",
            summary = "Read a merge",
            description = "Which workload went into which, who said so, and whether it still holds.")
    @APIResponse(responseCode = "200", description = "The merge; ETag is its version.")
    public RestResponse<MergeView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The merge.", example = Examples.MERGE) @PathParam("id") UUID id) {
        WorkloadMerge merge = merges.get(caller.organisation(), portfolio, id);
        return ResponseBuilder.ok(MergeView.of(merge))
                .tag(ETags.of(merge.version))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteWorkloadMerge",
            summary = "Make two workloads of one again",
            description =
                    "Both, and what led to them, are as they were before the merge where they have not changed since;"
                            + " what has changed stays. The merge stays in the list, as undone.")
    @APIResponse(responseCode = "204", description = "They are two again.")
    @APIResponse(responseCode = "409", description = "It cannot be undone any more; the answer says why.")
    @APIResponse(responseCode = "422", description = "Workloads would run on each other in a circle.")
    public void undo(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The merge.", example = Examples.MERGE) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch)
            throws SQLException {
        portfolios.change(caller.organisation(), portfolio);
        WorkloadMerge merge = merges.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, merge.version);
        merger.undo(merge, caller.actor(), clock.instant());
    }
}
