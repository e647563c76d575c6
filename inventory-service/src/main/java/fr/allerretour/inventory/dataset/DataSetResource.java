package fr.allerretour.inventory.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.Edits;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.portfolio.References;
import fr.allerretour.inventory.portfolio.References.Target;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Sensitivity;
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

/** Data set resources over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/data-sets")
@RunOnVirtualThread
@Tag(
        name = "data-sets",
        description =
                "What must come back out: who made it, how sensitive it is, which regimes bear on it, where it lies.")
public class DataSetResource {

    private static final List<Listing.SortKey<DataSet>> SORT_KEYS = List.of(
            Listing.SortKey.text("name", item -> item.name),
            Listing.SortKey.text("key", item -> item.key),
            new Listing.SortKey<>("volumeMiB", item -> item.volumeMiB, Long::valueOf),
            new Listing.SortKey<>("updatedAt", item -> item.updatedAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final DataSetRepository dataSets;
    private final References references;
    private final Edits edits;
    private final Clock clock;

    DataSetResource(
            Caller caller,
            PortfolioRepository portfolios,
            DataSetRepository dataSets,
            References references,
            Edits edits,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.dataSets = dataSets;
        this.references = references;
        this.edits = edits;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listDataSets",
            summary = "List data sets",
            description = "Filter, search, sort and page. All filters must hold at once.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<DataSetView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only of this category.", example = "PRODUCED") @QueryParam("category") @Nullable
                    Category category,
            @Parameter(description = "Only of this sensitivity.", example = "PERSONAL")
                    @QueryParam("sensitivity")
                    @Nullable
                    Sensitivity sensitivity,
            @Parameter(description = "Only at this place.", example = "FR") @QueryParam("place") @Nullable Place place,
            @Parameter(description = "Only those on the workload with this key.") @QueryParam("workload") @Nullable
                    String workload,
            @Parameter(description = "Only those of the application with this key.")
                    @QueryParam("application")
                    @Nullable
                    String application,
            @Parameter(description = "Only those that hold this text in name, key.") @QueryParam("q") @Nullable
                    String q,
            @Parameter(
                            description = "One of name, key, volumeMiB, updatedAt, with - before it for descending.",
                            example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return Listing.inPortfolio(DataSet.class, caller.organisation(), portfolio)
                .where("category", category)
                .where("sensitivity", sensitivity)
                .where("place", place)
                .where("workload", workload)
                .where("application", application)
                .search(q, "name", "key")
                .page(dataSets.getEntityManager(), SORT_KEYS, sort, cursor, limit, DataSetView::of);
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "createDataSet",
            summary = "Add a data set",
            description = "By hand; many at once come in by an import.")
    @APIResponse(responseCode = "201", description = "Added; Location says where, ETag is its version.")
    @APIResponse(responseCode = "409", description = "The key is taken.")
    @APIResponse(responseCode = "422", description = "A reference leads to nothing.")
    public RestResponse<DataSetView> create(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull DataSetInput input) {
        portfolios.change(caller.organisation(), portfolio);
        DataSet item = new DataSet();
        item.id = UUID.randomUUID();
        item.organisation = caller.organisation();
        item.portfolio = portfolio;
        item.key = input.key();
        references.requireFreeKey(item.organisation, portfolio, item.key, "DataSet");
        fill(item, input, edits.members(input));
        dataSets.persistAndFlush(item);
        return ResponseBuilder.create(RestResponse.Status.CREATED, DataSetView.of(item))
                .location(URI.create("/api/v1/portfolios/" + portfolio + "/data-sets/" + item.id))
                .tag(ETags.of(item.version))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getDataSet",
            summary = "Read a data set",
            description = "All that is known of it, and from where.")
    @APIResponse(responseCode = "200", description = "The data set; ETag is its version.")
    public RestResponse<DataSetView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The data set.", example = Examples.DATA_SET) @PathParam("id") UUID id) {
        return answer(dataSets.get(caller.organisation(), portfolio, id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "replaceDataSet",
            summary = "Replace a data set",
            description = "What is left out becomes unknown; the key never changes.")
    @APIResponse(responseCode = "200", description = "The data set as it is now.")
    @APIResponse(responseCode = "422", description = "A reference leads to nothing.")
    public RestResponse<DataSetView> replace(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The data set.", example = Examples.DATA_SET) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull DataSetInput input) {
        return change(toChange(portfolio, id, ifMatch), input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Edits.MERGE_PATCH)
    @Transactional
    @Operation(
            operationId = "updateDataSet",
            summary = "Change some members of a data set",
            description = "A JSON merge patch (RFC 7396): members given replace, null makes unknown, the rest stays.")
    @APIResponse(responseCode = "200", description = "The data set as it is now.")
    @APIResponse(responseCode = "422", description = "A reference leads to nothing.")
    public RestResponse<DataSetView> patch(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The data set.", example = Examples.DATA_SET) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        DataSet item = toChange(portfolio, id, ifMatch);
        return change(item, edits.patch(DataSetInput.of(item), patch, DataSetInput.class));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @Operation(
            operationId = "deleteDataSet",
            summary = "Delete a data set",
            description = "Nothing refers to it, so nothing else changes.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The data set.", example = Examples.DATA_SET) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch) {
        DataSet item = toChange(portfolio, id, ifMatch);
        dataSets.remove(item);
    }

    private DataSet toChange(UUID portfolio, UUID id, @Nullable String ifMatch) {
        portfolios.change(caller.organisation(), portfolio);
        DataSet item = dataSets.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, item.version);
        return item;
    }

    private RestResponse<DataSetView> change(DataSet item, DataSetInput input) {
        if (!item.key.equals(input.key())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The identity of a data set never changes.")
                    .at("/key", "expected the value it has; delete it and add another for another identity");
        }
        fill(item, input, edits.differences(DataSetInput.of(item), input));
        dataSets.flush();
        return answer(item);
    }

    private void fill(DataSet item, DataSetInput input, List<String> fields) {
        references.requireKnown(item.organisation, item.portfolio, "/workload", input.workload(), Target.WORKLOAD);
        references.requireKnown(
                item.organisation, item.portfolio, "/application", input.application(), Target.APPLICATION);
        input.fill(item);
        item.updatedAt = clock.instant();
        item.provenance = Provenance.with(item.provenance, "API, " + caller.actor() + ", " + item.updatedAt, fields);
    }

    private static RestResponse<DataSetView> answer(DataSet item) {
        return ResponseBuilder.ok(DataSetView.of(item))
                .tag(ETags.of(item.version))
                .build();
    }
}
