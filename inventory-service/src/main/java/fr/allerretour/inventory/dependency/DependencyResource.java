package fr.allerretour.inventory.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.portfolio.Edits;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.inventory.portfolio.References.Target;
import fr.allerretour.inventory.vocabulary.Strength;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

/** Dependency resources over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/dependencies")
@RunOnVirtualThread
@Tag(
        name = "dependencies",
        description = "Who needs whom, and how badly. Hard ones move together; soft ones cost when cut.")
public class DependencyResource {

    private static final List<Listing.SortKey<Dependency>> SORT_KEYS = List.of(
            Listing.SortKey.text("key", item -> item.key),
            new Listing.SortKey<>("updatedAt", item -> item.updatedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final DependencyRepository dependencies;
    private final References references;
    private final Edits edits;
    private final Clock clock;

    DependencyResource(
            Caller caller,
            PortfolioRepository portfolios,
            DependencyRepository dependencies,
            References references,
            Edits edits,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.dependencies = dependencies;
        this.references = references;
        this.edits = edits;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDependencies",
            summary = "List dependencies",
            description = "Filter, search and page. All filters must hold at once.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<DependencyView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those of the workload or application with this key.")
                    @QueryParam("from")
                    @Nullable
                    String fromKey,
            @Parameter(description = "Only those towards the workload or application with this key.")
                    @QueryParam("to")
                    @Nullable
                    String toKey,
            @Parameter(description = "Only of this strength.", example = "HARD") @QueryParam("strength") @Nullable
                    Strength strength,
            @Parameter(description = "Only those that hold this text in from, to, reason.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(description = "One of key, updatedAt, with - before it for descending.", example = "key")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return Listing.inPortfolio(Dependency.class, caller.organisation(), portfolio)
                .where("fromKey", fromKey)
                .where("toKey", toKey)
                .where("strength", strength)
                .search(q, "fromKey", "toKey", "reason")
                .page(dependencies.getEntityManager(), SORT_KEYS, sort, cursor, limit, DependencyView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createDependency",
            summary = "Add a dependency",
            description = "By hand; many at once come in by an import.")
    @APIResponse(responseCode = "201", description = "Added; Location says where, ETag is its version.")
    @APIResponse(responseCode = "409", description = "There is already a dependency between these two.")
    @APIResponse(responseCode = "422", description = "An end leads to nothing, or both are the same.")
    public RestResponse<DependencyView> create(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull DependencyInput input) {
        portfolios.change(caller.organisation(), portfolio);
        Dependency item = new Dependency();
        item.id = UUID.randomUUID();
        item.organisation = caller.organisation();
        item.portfolio = portfolio;
        item.key = input.from().strip() + " -> " + input.to().strip();
        references.requireFreeKey(item.organisation, portfolio, item.key, "Dependency");
        item.fromKey = input.from().strip();
        item.toKey = input.to().strip();
        if (item.fromKey.equals(item.toKey)) {
            throw new ProblemException(InventoryProblem.NEEDS_ITSELF, "'" + item.fromKey + "' would need itself.")
                    .at("/to", "expected another end than from");
        }
        references.requireKnown(
                item.organisation, portfolio, "/from", item.fromKey, Target.WORKLOAD, Target.APPLICATION);
        references.requireKnown(item.organisation, portfolio, "/to", item.toKey, Target.WORKLOAD, Target.APPLICATION);
        fill(item, input, edits.members(input));
        dependencies.persistAndFlush(item);
        return ResponseBuilder.create(RestResponse.Status.CREATED, DependencyView.of(item))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/dependencies/" + item.id))
                .tag(ETags.of(item.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDependency",
            summary = "Read a dependency",
            description = "All that is known of it, and from where.")
    @APIResponse(responseCode = "200", description = "The dependency; ETag is its version.")
    public RestResponse<DependencyView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The dependency.", example = Examples.DEPENDENCY) @PathParam("id") UUID id) {
        return answer(dependencies.get(caller.organisation(), portfolio, id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceDependency",
            summary = "Replace a dependency",
            description = "What is left out becomes unknown; the ends never change.")
    @APIResponse(responseCode = "200", description = "The dependency as it is now.")
    @APIResponse(responseCode = "422", description = "An end leads to nothing, or both are the same.")
    public RestResponse<DependencyView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The dependency.", example = Examples.DEPENDENCY) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull DependencyInput input) {
        return change(toChange(portfolio, id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Edits.MERGE_PATCH)
    @Transactional
    @Operation(
            operationId = "updateDependency",
            summary = "Change some members of a dependency",
            description = "A JSON merge patch (RFC 7396): members given replace, null makes unknown, the rest stays.")
    @APIResponse(responseCode = "200", description = "The dependency as it is now.")
    @APIResponse(responseCode = "422", description = "An end leads to nothing, or both are the same.")
    public RestResponse<DependencyView> patch(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The dependency.", example = Examples.DEPENDENCY) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        Dependency item = toChange(portfolio, id, ifMatch);
        return change(item, edits.patch(DependencyInput.of(item), patch, DependencyInput.class));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteDependency",
            summary = "Delete a dependency",
            description = "Nothing refers to it, so nothing else changes.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The dependency.", example = Examples.DEPENDENCY) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Dependency item = toChange(portfolio, id, ifMatch);
        dependencies.remove(item);
    }

    private Dependency toChange(UUID portfolio, UUID id, @Nullable String ifMatch) {
        portfolios.change(caller.organisation(), portfolio);
        Dependency item = dependencies.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, item.version);
        return item;
    }

    private RestResponse<DependencyView> change(Dependency item, DependencyInput input) {
        if (!item.fromKey.equals(input.from()) || !item.toKey.equals(input.to())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The identity of a dependency never changes.")
                    .at("/from", "expected the value it has; delete it and add another for another identity");
        }
        fill(item, input, edits.differences(DependencyInput.of(item), input));
        dependencies.flush();
        return answer(item);
    }

    private void fill(Dependency item, DependencyInput input, List<String> fields) {
        input.fill(item);
        item.updatedAt = clock.instant();
        item.provenance = Provenance.with(item.provenance, "API, " + caller.actor() + ", " + item.updatedAt, fields);
    }

    private static RestResponse<DependencyView> answer(Dependency item) {
        return ResponseBuilder.ok(DependencyView.of(item))
                .tag(ETags.of(item.version))
                .build();
    }
}
