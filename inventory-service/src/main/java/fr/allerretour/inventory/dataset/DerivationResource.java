package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.inventory.regime.Derivation;
import fr.allerretour.inventory.regime.api.AsOf;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the rules say of data sets, over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/data-sets")
@RunOnVirtualThread
@Tag(name = "data-sets")
public class DerivationResource {

    private static final List<Listing.SortKey<DataSet>> SORT_KEYS =
            List.of(Listing.SortKey.text("name", item -> item.name), Listing.SortKey.text("key", item -> item.key));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final DataSetRepository dataSets;
    private final Derivations derivations;
    private final Library library;
    private final Clock clock;

    DerivationResource(
            Caller caller,
            PortfolioRepository portfolios,
            DataSetRepository dataSets,
            Derivations derivations,
            Library library,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.dataSets = dataSets;
        this.derivations = derivations;
        this.library = library;
        this.clock = clock;
    }

    @GET
    @Path("derivations")
    @Operation(
            operationId = "listDerivations",
            summary = "List what the rules say of data sets",
            description =
                    "For each data set the regimes and the sensitivity that follow on a day from the answers about"
                            + " its application, from what is declared and from what your organisation is: with every rule, its"
                            + " control and the facts used, and what is still to be found out. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<DerivationView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The day, today if absent.", example = "2026-11-25") @QueryParam("asOf") @Nullable
                    String asOf,
            @Parameter(description = "Only of this sensitivity at present.", example = "UNKNOWN")
                    @QueryParam("sensitivity")
                    @Nullable
                    Sensitivity sensitivity,
            @Parameter(description = "Only those of the application with this key.")
                    @QueryParam("application")
                    @Nullable
                    String application,
            @Parameter(description = "One of name, key, with - before it for descending.", example = "name")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        LocalDate day = AsOf.day(asOf, clock);
        Page<DataSet> page = Listing.inPortfolio(DataSet.class, caller.organisation(), portfolio)
                .where("sensitivity", sensitivity)
                .where("application", application)
                .page(dataSets.getEntityManager(), SORT_KEYS, sort, cursor, limit, Function.identity());
        Map<UUID, Derivation> derived = derivations.of(portfolio, page.items(), day);
        return new Page<>(
                page.items().stream()
                        .map(dataSet -> DerivationView.of(
                                dataSet, Objects.requireNonNull(derived.get(dataSet.id)), day, library))
                        .toList(),
                page.next());
    }

    @GET
    @Path("{id}/derivation")
    @Operation(
            operationId = "getDerivation",
            summary = "Read what the rules say of a data set",
            description = "The regimes and the sensitivity that follow on a day, each with its rule, control and facts;"
                    + " what is still unknown, and which question would settle it. Nothing is changed.")
    @APIResponse(responseCode = "200", description = "The derivation, computed now.")
    public DerivationView get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The data set.", example = Examples.DATA_SET) @PathParam("id") UUID id,
            @Parameter(description = "The day, today if absent.", example = "2026-11-25") @QueryParam("asOf") @Nullable
                    String asOf) {
        LocalDate day = AsOf.day(asOf, clock);
        DataSet dataSet = dataSets.get(caller.organisation(), portfolio, id);
        return DerivationView.of(dataSet, derivations.of(dataSet, day), day, library);
    }

    @POST
    @Path("derivations/acceptances")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "acceptDerivations",
            summary = "Accept what the rules say",
            description =
                    "Writes derived sensitivity and regimes into data sets where they are unknown, or were accepted"
                            + " so before; never over what somebody declared. Their provenance then names the rules, the day and"
                            + " you.")
    @APIResponse(responseCode = "200", description = "What came of it for each data set.")
    @APIResponse(responseCode = "422", description = "A data set is not in the portfolio; nothing was written.")
    public AcceptanceView accept(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Valid @NotNull AcceptanceInput input) {
        portfolios.change(caller.organisation(), portfolio);
        List<UUID> ids = input.dataSets().stream().distinct().toList();
        Map<UUID, DataSet> found = dataSets.byIds(caller.organisation(), portfolio, ids).stream()
                .collect(Collectors.toMap(dataSet -> dataSet.id, Function.identity()));
        for (int i = 0; i < input.dataSets().size(); i++) {
            if (!found.containsKey(input.dataSets().get(i))) {
                throw new ProblemException(
                                InventoryProblem.UNKNOWN_REFERENCE,
                                "There is no data set " + input.dataSets().get(i) + " in portfolio " + portfolio + ".")
                        .at("/dataSets/" + i, "expected the id of a data set of this portfolio");
            }
        }
        List<DataSet> inOrder =
                ids.stream().map(found::get).filter(Objects::nonNull).toList();
        LocalDate day = input.asOf() == null ? AsOf.day(null, clock) : input.asOf();
        Map<UUID, Derivation> derived = derivations.of(portfolio, inOrder, day);
        Acceptance acceptance =
                new Acceptance(day, Boolean.TRUE.equals(input.atLeast()), caller.actor(), clock.instant());
        List<AcceptanceView.Item> items = inOrder.stream()
                .map(dataSet -> acceptance.accept(dataSet, Objects.requireNonNull(derived.get(dataSet.id))))
                .toList();
        return new AcceptanceView(
                day,
                (int) items.stream()
                        .filter(item -> item.sensitivityOutcome() == AcceptanceView.Outcome.WRITTEN
                                || item.regimesOutcome() == AcceptanceView.Outcome.WRITTEN)
                        .count(),
                items);
    }
}
