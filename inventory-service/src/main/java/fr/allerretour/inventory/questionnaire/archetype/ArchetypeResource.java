package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
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

/** Archetypes over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/archetypes")
@RunOnVirtualThread
@Tag(
        name = "archetypes",
        description =
                "Applications that are alike, by name or by a filter: what is answered for the archetype stands for"
                        + " each of them that has not answered itself.")
public class ArchetypeResource {

    private static final List<Listing.SortKey<Archetype>> SORT_KEYS = List.of(
            Listing.SortKey.text("name", item -> item.name),
            new Listing.SortKey<>("updatedAt", item -> item.updatedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final ArchetypeRepository archetypes;
    private final Applications applications;
    private final Clock clock;

    ArchetypeResource(
            Caller caller,
            PortfolioRepository portfolios,
            ArchetypeRepository archetypes,
            Applications applications,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.archetypes = archetypes;
        this.applications = applications;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listArchetypes", summary = "List archetypes", description = "Search, sort and page.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ArchetypeView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those that hold this text in name.") @QueryParam("q") @Nullable String q,
            @Parameter(description = "One of name, updatedAt, with - before it for descending.", example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(Archetype.class, archetype -> archetype.id, caller.organisation())
                .where("portfolio", portfolio)
                .search(q, "name")
                .page(archetypes.getEntityManager(), SORT_KEYS, sort, cursor, limit, ArchetypeView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createArchetype",
            summary = "Add an archetype",
            description = "Name its applications by key, or say what they have in common.")
    @APIResponse(responseCode = "201", description = "Added; Location says where, ETag is its version.")
    @APIResponse(responseCode = "409", description = "The name is taken, or there are too many archetypes.")
    public RestResponse<ArchetypeView> create(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull ArchetypeInput input) {
        portfolios.change(caller.organisation(), portfolio);
        if (archetypes.all(caller.organisation(), portfolio).size() >= ArchetypeRepository.MOST) {
            throw new ProblemException(
                    KitProblem.CONFLICT,
                    "The portfolio already has " + ArchetypeRepository.MOST + " archetypes, the most there may be.");
        }
        Archetype archetype = new Archetype();
        archetype.id = UUID.randomUUID();
        archetype.organisation = caller.organisation();
        archetype.portfolio = portfolio;
        fill(archetype, input);
        archetypes.persistAndFlush(archetype);
        return ResponseBuilder.create(RestResponse.Status.CREATED, ArchetypeView.of(archetype))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/archetypes/" + archetype.id))
                .tag(ETags.of(archetype.version))
                .build();
    }

    @GET
    @Path("{archetype}")
    @Operation(operationId = "getArchetype", summary = "Read an archetype", description = "Whom it is about.")
    @APIResponse(responseCode = "200", description = "The archetype; ETag is its version.")
    public RestResponse<ArchetypeView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The archetype.", example = Examples.ARCHETYPE) @PathParam("archetype") UUID id) {
        return answer(archetypes.get(caller.organisation(), portfolio, id));
    }

    @GET
    @Path("{archetype}/applications")
    @Operation(
            operationId = "listArchetypeApplications",
            summary = "List the applications of an archetype",
            description = "Those that it names and that are there, and those that meet its filter, by key.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ArchetypeMemberView> members(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The archetype.", example = Examples.ARCHETYPE) @PathParam("archetype") UUID id,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        Archetype archetype = archetypes.get(caller.organisation(), portfolio, id);
        List<ArchetypeMemberView> members = applications.all(caller.organisation(), portfolio).stream()
                .filter(archetype::holds)
                .map(application -> new ArchetypeMemberView(application.id(), application.key(), application.name()))
                .toList();
        return Page.of(members, ArchetypeMemberView::key, "applications of archetype " + id, limit, cursor);
    }

    @PUT
    @Path("{archetype}")
    @Transactional
    @Operation(
            operationId = "replaceArchetype",
            summary = "Replace an archetype",
            description = "Whom it is about; what was answered for it stays.")
    @APIResponse(responseCode = "200", description = "The archetype as it is now.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    public RestResponse<ArchetypeView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The archetype.", example = Examples.ARCHETYPE) @PathParam("archetype") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ArchetypeInput input) {
        Archetype archetype = toChange(portfolio, id, ifMatch);
        fill(archetype, input);
        archetypes.flush();
        return answer(archetype);
    }

    @DELETE
    @Path("{archetype}")
    @Transactional
    @Operation(
            operationId = "deleteArchetype",
            summary = "Delete an archetype with its answers",
            description = "Its applications stay; what only the archetype answered is open again.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The archetype.", example = Examples.ARCHETYPE) @PathParam("archetype") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        archetypes.delete(toChange(portfolio, id, ifMatch));
    }

    private Archetype toChange(UUID portfolio, UUID id, @Nullable String ifMatch) {
        portfolios.change(caller.organisation(), portfolio);
        Archetype archetype = archetypes.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, archetype.version);
        return archetype;
    }

    private void fill(Archetype archetype, ArchetypeInput input) {
        String name = input.name().strip();
        if (archetypes.nameTaken(archetype.organisation, archetype.portfolio, name, archetype.id)) {
            throw new ProblemException(
                            InventoryProblem.ARCHETYPE_NAME_TAKEN, "There is already an archetype '" + name + "'.")
                    .at("/name", "expected a name that no other archetype of the portfolio has");
        }
        input.fill(archetype);
        archetype.updatedAt = clock.instant();
    }

    private static RestResponse<ArchetypeView> answer(Archetype archetype) {
        return ResponseBuilder.ok(ArchetypeView.of(archetype))
                .tag(ETags.of(archetype.version))
                .build();
    }
}
