package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.vocabulary.Strength;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals of a portfolio over HTTP: what flows suggest, and what people say to it. */
@Path("/api/v1/portfolios/{portfolio}/dependency-proposals")
@RunOnVirtualThread
@Tag(name = "flows")
public class ProposalResource {

    private static final List<Listing.SortKey<DependencyProposal>> SORT_KEYS = List.of(
            new Listing.SortKey<>("weight", proposal -> proposal.weight, BigDecimal::new),
            Listing.SortKey.text("key", proposal -> proposal.key),
            new Listing.SortKey<>("updatedAt", proposal -> proposal.updatedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final ProposalRepository proposals;
    private final Decisions decisions;

    ProposalResource(Caller caller, PortfolioRepository portfolios, ProposalRepository proposals, Decisions decisions) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "listDependencyProposals",
            summary = "List proposed dependencies",
            description = "Filter, search and page. All filters must hold at once; the heaviest come first.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ProposalView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those in this state.", example = "PROPOSED") @QueryParam("state") @Nullable
                    ProposalState state,
            @Parameter(description = "Only of this strength.", example = "HARD") @QueryParam("strength") @Nullable
                    Strength strength,
            @Parameter(description = "Only of this weight or more, 0 to 1.", example = "0.5")
                    @QueryParam("minWeight")
                    @Nullable
                    BigDecimal minWeight,
            @Parameter(description = "Only those of the workload with this key.") @QueryParam("from") @Nullable
                    String fromKey,
            @Parameter(description = "Only those towards the workload with this key.") @QueryParam("to") @Nullable
                    String toKey,
            @Parameter(description = "Only those that hold this text in from, to, reasons.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(
                            description = "One of weight, key, updatedAt, with - before it for descending.",
                            example = "-weight")
                    @QueryParam("sort")
                    @DefaultValue("-weight")
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(DependencyProposal.class, proposal -> proposal.id, caller.organisation())
                .where("portfolio", portfolio)
                .where("state", state)
                .where("strength", strength)
                .atLeast("weight", minWeight)
                .where("fromKey", fromKey)
                .where("toKey", toKey)
                .search(q, "fromKey", "toKey", "reasons")
                .page(proposals.getEntityManager(), SORT_KEYS, sort, cursor, limit, ProposalView::of);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDependencyProposal",
            summary = "Read a proposed dependency",
            description = "What was seen between the two, and why it is proposed.")
    public ProposalView get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The proposal.", example = Examples.PROPOSAL) @PathParam("id") UUID id) {
        return ProposalView.of(proposals.get(caller.organisation(), portfolio, id));
    }

    @POST
    @Path("confirmations")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "createProposalConfirmation",
            summary = "Confirm proposed dependencies",
            description =
                    "Makes dependencies of them, whose provenance names the log and you. Where there is a dependency"
                            + " already it is not touched. Saying it twice comes to the same. A dismissed proposal is confirmed only if"
                            + " its id is named.")
    @APIResponse(responseCode = "200", description = "What has changed.")
    public DecisionView confirm(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull DecisionInput input)
            throws SQLException {
        return decisions.confirm(known(portfolio), checked(input));
    }

    @POST
    @Path("dismissals")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "createProposalDismissal",
            summary = "Dismiss proposed dependencies",
            description = "Puts them aside for good: no later log opens them again. Saying it twice comes to the same.")
    @APIResponse(responseCode = "200", description = "What has changed.")
    @APIResponse(responseCode = "409", description = "One of the named proposals is a dependency already.")
    public DecisionView dismiss(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull DecisionInput input)
            throws SQLException {
        return decisions.dismiss(known(portfolio), checked(input));
    }

    private UUID known(UUID portfolio) {
        portfolios.get(caller.organisation(), portfolio);
        return portfolio;
    }

    /** A decision about nothing in particular would be one about everything. */
    private static DecisionInput checked(DecisionInput input) {
        if ((input.ids() != null) == input.isFilter()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "A decision names ids, or a filter, and not both.")
                    .at("/ids", "expected ids, or at least one of minWeight, maxWeight and strength");
        }
        return input;
    }
}
