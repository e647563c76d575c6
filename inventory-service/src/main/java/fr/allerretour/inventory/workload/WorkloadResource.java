package fr.allerretour.inventory.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.intake.ruling.AttributeFields;
import fr.allerretour.inventory.portfolio.Edits;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.inventory.portfolio.References.Target;
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
import jakarta.ws.rs.BeanParam;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Workload resources over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/workloads")
@RunOnVirtualThread
@Tag(name = "workloads", description = "Everything that moves or stays: machines, databases, shares, sites, mailboxes.")
public class WorkloadResource {

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final WorkloadRepository workloads;
    private final WorkloadLists lists;
    private final References references;
    private final Edits edits;
    private final Clock clock;

    WorkloadResource(
            Caller caller,
            PortfolioRepository portfolios,
            WorkloadRepository workloads,
            WorkloadLists lists,
            References references,
            Edits edits,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.workloads = workloads;
        this.lists = lists;
        this.references = references;
        this.edits = edits;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listWorkloads",
            summary = "List workloads",
            description = "Filter, search, sort and page. All filters must hold at once. Search finds names whatever"
                    + " their case and accents, and keys as they are written.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<WorkloadView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @BeanParam WorkloadParameters wanted,
            @Parameter(
                            description =
                                    "One of name, key, storageMiB, memoryMiB, cpus, updatedAt, with - before it for descending.",
                            example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        return lists.page(caller.organisation(), portfolio, wanted.filter(), sort, cursor, limit);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createWorkload",
            summary = "Add a workload",
            description = "By hand; many at once come in by an import.")
    @APIResponse(responseCode = "201", description = "Added; Location says where, ETag is its version.")
    @APIResponse(responseCode = "409", description = "The key is taken, or something still refers to the workload.")
    @APIResponse(
            responseCode = "422",
            description = "A reference leads to nothing, or workloads would run on each other in a circle.")
    public RestResponse<WorkloadView> create(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull WorkloadInput input) {
        portfolios.change(caller.organisation(), portfolio);
        Workload item = new Workload();
        item.id = UUID.randomUUID();
        item.organisation = caller.organisation();
        item.portfolio = portfolio;
        item.key = input.keyOrDefault();
        references.requireFreeKey(item.organisation, portfolio, item.key, "Workload", "Application");
        fill(item, input, edits.members(input));
        workloads.persistAndFlush(item);
        return ResponseBuilder.create(RestResponse.Status.CREATED, WorkloadView.of(item))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/workloads/" + item.id))
                .tag(ETags.of(item.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getWorkload",
            summary = "Read a workload",
            description = "All that is known of it, and from where.")
    @APIResponse(responseCode = "200", description = "The workload; ETag is its version.")
    public RestResponse<WorkloadView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The workload.", example = Examples.WORKLOAD) @PathParam("id") UUID id) {
        return answer(workloads.get(caller.organisation(), portfolio, id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceWorkload",
            summary = "Replace a workload",
            description = "What is left out becomes unknown; the key never changes.")
    @APIResponse(responseCode = "200", description = "The workload as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "A reference leads to nothing, or workloads would run on each other in a circle.")
    public RestResponse<WorkloadView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The workload.", example = Examples.WORKLOAD) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull WorkloadInput input) {
        return change(toChange(portfolio, id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Edits.MERGE_PATCH)
    @Transactional
    @Operation(
            operationId = "updateWorkload",
            summary = "Change some members of a workload",
            description = "A JSON merge patch (RFC 7396): members given replace, null makes unknown, the rest stays.")
    @APIResponse(responseCode = "200", description = "The workload as it is now.")
    @APIResponse(
            responseCode = "422",
            description = "A reference leads to nothing, or workloads would run on each other in a circle.")
    public RestResponse<WorkloadView> patch(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The workload.", example = Examples.WORKLOAD) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        Workload item = toChange(portfolio, id, ifMatch);
        return change(item, edits.patch(WorkloadInput.of(item), patch, WorkloadInput.class));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteWorkload",
            summary = "Delete a workload",
            description = "Refused while something still refers to it.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    @APIResponse(responseCode = "409", description = "The key is taken, or something still refers to the workload.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The workload.", example = Examples.WORKLOAD) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        Workload item = toChange(portfolio, id, ifMatch);
        references.requireUnused(item.organisation, portfolio, Target.WORKLOAD, item.key);
        workloads.remove(item);
    }

    private Workload toChange(UUID portfolio, UUID id, @Nullable String ifMatch) {
        portfolios.change(caller.organisation(), portfolio);
        Workload item = workloads.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, item.version);
        return item;
    }

    private RestResponse<WorkloadView> change(Workload item, WorkloadInput input) {
        if (input.key() != null && !item.key.equals(input.key())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The identity of a workload never changes.")
                    .at("/key", "expected the value it has; delete it and add another for another identity");
        }
        fill(item, input, edits.differences(WorkloadInput.of(item), input));
        workloads.flush();
        return answer(item);
    }

    private void fill(Workload item, WorkloadInput input, List<String> fields) {
        references.requireKnown(
                item.organisation, item.portfolio, "/application", input.application(), Target.APPLICATION);
        references.requireKnown(item.organisation, item.portfolio, "/runsOn", input.runsOn(), Target.WORKLOAD);
        references.requireNoCircle(item.organisation, item.portfolio, item.key, input.runsOn());
        Map<String, String> before = Objects.requireNonNullElse(item.attributes, Map.of());
        input.fill(item);
        item.updatedAt = clock.instant();
        Map<String, String> stored = item.provenance;
        List<String> said = new ArrayList<>(fields);
        if (said.remove(AttributeFields.COMMON)) {
            // Those that the person left alone stay their sources'.
            AttributeFields attributes = AttributeFields.of(before, item.attributes);
            stored = attributes.forgottenIn(stored);
            said.addAll(attributes.written());
        }
        item.provenance = Provenance.with(stored, "API, " + caller.actor() + ", " + item.updatedAt, said);
    }

    private static RestResponse<WorkloadView> answer(Workload item) {
        return ResponseBuilder.ok(WorkloadView.of(item))
                .tag(ETags.of(item.version))
                .build();
    }
}
