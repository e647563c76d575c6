package fr.allerretour.inventory.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.Edits;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.inventory.portfolio.References.Target;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
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

/** Application resources over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/applications")
@RunOnVirtualThread
@Tag(
        name = "applications",
        description = "Sets of workloads that users know by a name, and what their owners have decided.")
public class ApplicationResource {

    private static final List<Listing.SortKey<Application>> SORT_KEYS = List.of(
            Listing.SortKey.text("name", item -> item.name),
            Listing.SortKey.text("key", item -> item.key),
            new Listing.SortKey<>("updatedAt", item -> item.updatedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final ApplicationRepository applications;
    private final References references;
    private final Edits edits;
    private final Clock clock;

    ApplicationResource(
            Caller caller,
            PortfolioRepository portfolios,
            ApplicationRepository applications,
            References references,
            Edits edits,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.applications = applications;
        this.references = references;
        this.edits = edits;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listApplications",
            summary = "List applications",
            description = "Filter, search, sort and page. All filters must hold at once.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ApplicationView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only of this criticality.", example = "HIGH") @QueryParam("criticality") @Nullable
                    Criticality criticality,
            @Parameter(description = "Only with this intent.", example = "MIGRATE") @QueryParam("intent") @Nullable
                    Intent intent,
            @Parameter(description = "Only of exactly this owner.") @QueryParam("owner") @Nullable String owner,
            @Parameter(description = "Only those that hold this text in name, key.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(description = "One of name, key, updatedAt, with - before it for descending.", example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return Listing.inPortfolio(Application.class, caller.organisation(), portfolio)
                .where("criticality", criticality)
                .where("intent", intent)
                .where("owner", owner)
                .search(q, "name", "key")
                .page(applications.getEntityManager(), SORT_KEYS, sort, cursor, limit, ApplicationView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createApplication",
            summary = "Add an application",
            description = "By hand; many at once come in by an import.")
    @APIResponse(responseCode = "201", description = "Added; Location says where, ETag is its version.")
    @APIResponse(responseCode = "409", description = "The key is taken, or something still refers to the application.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<ApplicationView> create(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull ApplicationInput input) {
        portfolios.change(caller.organisation(), portfolio);
        Application item = new Application();
        item.id = UUID.randomUUID();
        item.organisation = caller.organisation();
        item.portfolio = portfolio;
        item.key = input.key();
        references.requireFreeKey(item.organisation, portfolio, item.key, "Workload", "Application");
        fill(item, input, edits.members(input));
        applications.persistAndFlush(item);
        return ResponseBuilder.create(RestResponse.Status.CREATED, ApplicationView.of(item))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/applications/" + item.id))
                .tag(ETags.of(item.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getApplication",
            summary = "Read an application",
            description = "All that is known of it, and from where.")
    @APIResponse(responseCode = "200", description = "The application; ETag is its version.")
    public RestResponse<ApplicationView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The application.", example = Examples.APPLICATION) @PathParam("id") UUID id) {
        return answer(applications.get(caller.organisation(), portfolio, id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceApplication",
            summary = "Replace an application",
            description = "What is left out becomes unknown; the key never changes.")
    @APIResponse(responseCode = "200", description = "The application as it is now.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<ApplicationView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The application.", example = Examples.APPLICATION) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ApplicationInput input) {
        return change(toChange(portfolio, id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Edits.MERGE_PATCH)
    @Transactional
    @Operation(
            operationId = "updateApplication",
            summary = "Change some members of an application",
            description = "A JSON merge patch (RFC 7396): members given replace, null makes unknown, the rest stays.")
    @APIResponse(responseCode = "200", description = "The application as it is now.")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<ApplicationView> patch(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The application.", example = Examples.APPLICATION) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        Application item = toChange(portfolio, id, ifMatch);
        return change(item, edits.patch(ApplicationInput.of(item), patch, ApplicationInput.class));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteApplication",
            summary = "Delete an application",
            description = "Refused while something still refers to it.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "The key is taken, or something still refers to the application.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The application.", example = Examples.APPLICATION) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Application item = toChange(portfolio, id, ifMatch);
        references.requireUnused(item.organisation, portfolio, Target.APPLICATION, item.key);
        applications.remove(item);
    }

    private Application toChange(UUID portfolio, UUID id, @Nullable String ifMatch) {
        portfolios.change(caller.organisation(), portfolio);
        Application item = applications.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, item.version);
        return item;
    }

    private RestResponse<ApplicationView> change(Application item, ApplicationInput input) {
        if (!item.key.equals(input.key())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The identity of an application never changes.")
                    .at("/key", "expected the value it has; delete it and add another for another identity");
        }
        fill(item, input, edits.differences(ApplicationInput.of(item), input));
        applications.flush();
        return answer(item);
    }

    private void fill(Application item, ApplicationInput input, List<String> fields) {
        input.fill(item);
        item.updatedAt = clock.instant();
        item.provenance = Provenance.with(item.provenance, "API, " + caller.actor() + ", " + item.updatedAt, fields);
    }

    private static RestResponse<ApplicationView> answer(Application item) {
        return ResponseBuilder.ok(ApplicationView.of(item))
                .tag(ETags.of(item.version))
                .build();
    }
}
