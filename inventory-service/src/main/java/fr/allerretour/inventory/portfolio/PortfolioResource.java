package fr.allerretour.inventory.portfolio;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
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

/** Portfolios over HTTP. */
@Path("/api/v1/portfolios")
@RunOnVirtualThread
@Tag(name = "portfolios", description = "One inventory each: a site, a subsidiary, a programme. Start here.")
public class PortfolioResource {

    private static final List<Listing.SortKey<Portfolio>> SORT_KEYS = List.of(
            Listing.SortKey.text("name", portfolio -> portfolio.name),
            new Listing.SortKey<>("createdAt", portfolio -> portfolio.createdAt, java.time.Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final Clock clock;

    PortfolioResource(Caller caller, PortfolioRepository portfolios, Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listPortfolios",
            summary = "List portfolios",
            description = "The organisation's portfolios, page by page.")
    public Page<PortfolioView> list(
            @Parameter(description = "Only those whose name holds this text.", example = "Lyon")
                    @QueryParam("q")
                    @Nullable
                    String q,
            @Parameter(description = "name or createdAt, with - before it for descending.", example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        return new Listing<>(Portfolio.class, portfolio -> portfolio.id, caller.organisation())
                .search(q, "name")
                .page(portfolios.getEntityManager(), SORT_KEYS, sort, cursor, limit, PortfolioView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createPortfolio",
            summary = "Create a portfolio",
            description = "An empty inventory, to be filled by imports or by hand.")
    @APIResponse(responseCode = "201", description = "Created; Location says where.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public RestResponse<PortfolioView> create(@Valid @NotNull PortfolioInput input) {
        Portfolio portfolio = new Portfolio();
        portfolio.id = UUID.randomUUID();
        portfolio.organisation = caller.organisation();
        portfolio.createdAt = clock.instant();
        fill(portfolio, input);
        portfolios.persistAndFlush(portfolio);
        return ResponseBuilder.create(RestResponse.Status.CREATED, PortfolioView.of(portfolio))
                .location(URI.create("/api/v1/portfolios/" + portfolio.id))
                .tag(ETags.of(portfolio.version))
                .build();
    }

    @GET
    @Path("{portfolio}")
    @Operation(operationId = "getPortfolio", summary = "Read a portfolio", description = "Its name and revision.")
    @APIResponse(responseCode = "200", description = "The portfolio; ETag is its version.")
    public RestResponse<PortfolioView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio") UUID id) {
        return answer(portfolios.get(caller.organisation(), id));
    }

    @PUT
    @Path("{portfolio}")
    @Transactional
    @Operation(
            operationId = "replacePortfolio",
            summary = "Rename or describe a portfolio",
            description = "Replaces name and description; its content stays.")
    @APIResponse(responseCode = "200", description = "The portfolio as it is now.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public RestResponse<PortfolioView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull PortfolioInput input) {
        Portfolio portfolio = portfolios.get(caller.organisation(), id);
        ETags.require(ifMatch, portfolio.version);
        fill(portfolio, input);
        portfolios.flush();
        return answer(portfolio);
    }

    @DELETE
    @Path("{portfolio}")
    @Transactional
    @Operation(
            operationId = "deletePortfolio",
            summary = "Delete a portfolio with all that is in it",
            description = "Workloads, applications, dependencies, data sets and imports go. Snapshots stay: plans and"
                    + " bundles name them.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Portfolio portfolio = portfolios.get(caller.organisation(), id);
        ETags.require(ifMatch, portfolio.version);
        portfolios.delete(portfolio);
    }

    private void fill(Portfolio portfolio, PortfolioInput input) {
        String name = input.name().strip();
        if (portfolios.nameTaken(portfolio.organisation, name, portfolio.id)) {
            throw new ProblemException(InventoryProblem.NAME_TAKEN, "There is already a portfolio '" + name + "'.")
                    .at("/name", "expected a name that no other portfolio of the organisation has");
        }
        portfolio.name = name;
        portfolio.description = input.description();
        portfolio.updatedAt = clock.instant();
    }

    private static RestResponse<PortfolioView> answer(Portfolio portfolio) {
        return ResponseBuilder.ok(PortfolioView.of(portfolio))
                .tag(ETags.of(portfolio.version))
                .build();
    }
}
