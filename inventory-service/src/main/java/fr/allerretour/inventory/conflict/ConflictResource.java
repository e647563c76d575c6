package fr.allerretour.inventory.conflict;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Conflicts over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/conflicts")
@RunOnVirtualThread
@Tag(
        name = "conflicts",
        description = "Where two sources say different things of one field: both values, where they came from, and the"
                + " rule that chose. A person's choice is final: no import changes it.")
public class ConflictResource {

    private static final List<Listing.SortKey<FieldConflict>> SORT_KEYS = List.of(
            new Listing.SortKey<>("createdAt", item -> item.createdAt, Instant::parse),
            Listing.SortKey.text("key", item -> item.key),
            Listing.SortKey.text("field", item -> item.field));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final ConflictRepository conflicts;
    private final Choices choices;
    private final ObjectMapper json;
    private final Clock clock;

    ConflictResource(
            Caller caller,
            PortfolioRepository portfolios,
            ConflictRepository conflicts,
            Choices choices,
            ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.conflicts = conflicts;
        this.choices = choices;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listConflicts",
            summary = "List conflicts",
            description = "Filter, sort and page. All filters must hold at once.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ConflictView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those that nobody has looked at, or only those that a person settled.")
                    @QueryParam("state")
                    @Nullable
                    ConflictState state,
            @Parameter(description = "Only of things of this kind.", example = "WORKLOAD") @QueryParam("kind") @Nullable
                    ItemKind kind,
            @Parameter(description = "Only of the thing with this key.") @QueryParam("key") @Nullable String key,
            @Parameter(description = "Only about this field.", example = "memoryMiB") @QueryParam("field") @Nullable
                    String field,
            @Parameter(description = "One of createdAt, key, field, with - before it for descending.", example = "key")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(FieldConflict.class, conflict -> conflict.id, caller.organisation())
                .where("portfolio", portfolio)
                .where("state", state)
                .where("kind", kind)
                .where("key", key)
                .where("field", field)
                .page(
                        conflicts.getEntityManager(),
                        SORT_KEYS,
                        sort,
                        cursor,
                        limit,
                        conflict -> ConflictView.of(conflict, json));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getConflict",
            summary = "Read a conflict",
            description =
                    "Both values, where each came from, the rule that chose, and a person's choice if there is one.")
    @APIResponse(responseCode = "200", description = "The conflict; ETag is its version.")
    public RestResponse<ConflictView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The conflict.", example = Examples.CONFLICT) @PathParam("id") UUID id) {
        return answer(conflicts.get(caller.organisation(), portfolio, id));
    }

    @PUT
    @Path("{id}/choice")
    @Transactional
    @Operation(
            operationId = "replaceConflictChoice",
            summary = "Choose between the values of a conflict",
            description =
                    "The chosen value is a person's from then on: imports that say otherwise leave it and add to the"
                            + " conflicts. May be chosen again.")
    @APIResponse(responseCode = "200", description = "The conflict, settled.")
    @APIResponse(
            responseCode = "422",
            description = "What the chosen value refers to is no longer there, or would run on the workload itself.")
    public RestResponse<ConflictView> choose(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The conflict.", example = Examples.CONFLICT) @PathParam("id") UUID id,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ChoiceInput input)
            throws SQLException {
        portfolios.change(caller.organisation(), portfolio);
        FieldConflict conflict = conflicts.get(caller.organisation(), portfolio, id);
        ETags.require(ifMatch, conflict.version);
        choices.settle(conflict, input.choice(), caller.actor(), clock.instant());
        conflicts.flush();
        return answer(conflict);
    }

    private RestResponse<ConflictView> answer(FieldConflict conflict) {
        return ResponseBuilder.ok(ConflictView.of(conflict, json))
                .tag(ETags.of(conflict.version))
                .build();
    }
}
