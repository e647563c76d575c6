package fr.allerretour.inventory.intake.mapping;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.MappingFlaw;
import fr.allerretour.inventory.portfolio.Listing;
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

/** Column mappings over HTTP. */
@Path("/api/v1/column-mappings")
@RunOnVirtualThread
@Tag(
        name = "column-mappings",
        description =
                "How a CSV file of a form that only you know is read (a CMDB dump, a sheet made by hand): ask for a"
                        + " proposal, confirm it, save it, then send files with format=mapped-csv and mapping= its id.")
public class ColumnMappingResource {

    private static final List<Listing.SortKey<StoredMapping>> SORT_KEYS = List.of(
            Listing.SortKey.text("name", mapping -> mapping.name),
            new Listing.SortKey<>("createdAt", mapping -> mapping.createdAt, Instant::parse));

    private final Caller caller;
    private final ColumnMappingRepository mappings;
    private final Clock clock;

    ColumnMappingResource(Caller caller, ColumnMappingRepository mappings, Clock clock) {
        this.caller = caller;
        this.mappings = mappings;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listColumnMappings",
            summary = "List column mappings",
            description = "The organisation's column mappings, page by page.")
    public Page<ColumnMappingView> list(
            @Parameter(description = "Only those whose name holds this text.", example = "GLPI")
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
        return new Listing<>(StoredMapping.class, mapping -> mapping.id, caller.organisation())
                .search(q, "name")
                .page(mappings.getEntityManager(), SORT_KEYS, sort, cursor, limit, ColumnMappingView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createColumnMapping",
            summary = "Save a column mapping",
            description =
                    "What each heading of a file becomes, as you have confirmed it. Refused while a unit, an order"
                            + " of dates or a meaning is open.")
    @APIResponse(responseCode = "201", description = "Saved; Location says where.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    @APIResponse(responseCode = "422", description = "Something is open or contradicts itself; the errors name it.")
    public RestResponse<ColumnMappingView> create(@Valid @NotNull ColumnMappingInput input) {
        StoredMapping stored = new StoredMapping();
        stored.id = UUID.randomUUID();
        stored.organisation = caller.organisation();
        stored.createdAt = clock.instant();
        fill(stored, input);
        mappings.persistAndFlush(stored);
        return ResponseBuilder.create(RestResponse.Status.CREATED, ColumnMappingView.of(stored))
                .location(URI.create("/api/v1/column-mappings/" + stored.id))
                .tag(ETags.of(stored.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getColumnMapping",
            summary = "Read a column mapping",
            description = "What each heading becomes.")
    @APIResponse(responseCode = "200", description = "The mapping; ETag is its version.")
    public RestResponse<ColumnMappingView> get(
            @Parameter(description = "The mapping.", example = Examples.COLUMN_MAPPING) @PathParam("id") UUID id) {
        return answer(mappings.get(caller.organisation(), id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceColumnMapping",
            summary = "Replace a column mapping",
            description = "Previews made with it stay as they are; one that is made again says that it has changed.")
    @APIResponse(responseCode = "200", description = "The mapping as it is now.")
    @APIResponse(responseCode = "409", description = "The name is taken.")
    @APIResponse(responseCode = "422", description = "Something is open or contradicts itself; the errors name it.")
    public RestResponse<ColumnMappingView> replace(
            @Parameter(description = "The mapping.", example = Examples.COLUMN_MAPPING) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ColumnMappingInput input) {
        StoredMapping stored = mappings.get(caller.organisation(), id);
        ETags.require(ifMatch, stored.version);
        fill(stored, input);
        mappings.flush();
        return answer(stored);
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteColumnMapping",
            summary = "Delete a column mapping",
            description = "Imports that were read by it keep its name and version, but cannot be previewed again.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The mapping.", example = Examples.COLUMN_MAPPING) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        StoredMapping stored = mappings.get(caller.organisation(), id);
        ETags.require(ifMatch, stored.version);
        mappings.delete(stored);
    }

    private void fill(StoredMapping stored, ColumnMappingInput input) {
        ColumnMapping mapping = input.mapping();
        refuseFlaws(mapping.flaws());
        String name = input.name().strip();
        if (mappings.nameTaken(stored.organisation, name, stored.id)) {
            throw new ProblemException(InventoryProblem.NAME_TAKEN, "There is already a column mapping '" + name + "'.")
                    .at("/name", "expected a name that no other column mapping of the organisation has");
        }
        stored.name = name;
        stored.content = mapping;
        stored.headingsKey = mapping.headingsKey();
        stored.updatedAt = clock.instant();
    }

    private static void refuseFlaws(List<MappingFlaw> flaws) {
        if (flaws.isEmpty()) {
            return;
        }
        ProblemException refusal = new ProblemException(
                InventoryProblem.COLUMN_MAPPING_OPEN,
                flaws.size() + (flaws.size() == 1 ? " thing is" : " things are") + " open in the mapping.");
        flaws.forEach(flaw -> refusal.at(flaw.pointer(), flaw.expected()));
        throw refusal;
    }

    private static RestResponse<ColumnMappingView> answer(StoredMapping stored) {
        return ResponseBuilder.ok(ColumnMappingView.of(stored))
                .tag(ETags.of(stored.version))
                .build();
    }
}
