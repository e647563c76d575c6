package fr.allerretour.planner.catalogue.api;

import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.Control;
import fr.allerretour.planner.catalogue.ExitRoute;
import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Offer;
import fr.allerretour.planner.catalogue.Provider;
import fr.allerretour.planner.catalogue.Qualification;
import fr.allerretour.planner.catalogue.QualificationAt;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.policy.Policy;
import fr.allerretour.planner.policy.Rule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of dated facts and the policy, in pages. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Catalogue",
        description = "Who offers what, qualified until when, by which source. Every fact carries its document, its "
                + "date and a confidence: P primary text read, S secondary source read, K unconfirmed.")
@RegisterForReflection(
        targets = {
            Fact.class,
            Text.class,
            Control.class,
            ExitRoute.class,
            Provider.class,
            Provider.Statement.class,
            Offer.class,
            Offer.Availability.class,
            Offer.Region.class,
            Offer.Service.class,
            Offer.Immunity.class,
            Offer.Keys.class,
            Qualification.class,
            QualificationAt.class,
            OfferView.class,
            QualificationView.class,
            Policy.class,
            Policy.Receiver.class,
            Rule.class,
            Rule.When.class,
            Rule.Require.class
        },
        classNames = {
            "fr.allerretour.planner.catalogue.file.CatalogueLoader$Index",
            "fr.allerretour.planner.catalogue.file.CatalogueLoader$Source",
            "fr.allerretour.planner.policy.PolicyLoader$Index",
            "fr.allerretour.planner.policy.PolicyLoader$Rules",
            "fr.allerretour.planner.policy.PolicyLoader$Kinds"
        })
class CatalogueResource {

    private static final String AS_OF = "The day to answer for: only what was known by then counts. Today if absent.";
    private static final String LIMIT = "How many to give, 1 to 500; 50 if absent.";
    private static final String CURSOR = "The member next of the page before.";

    private final Catalogue catalogue;
    private final Policy policy;
    private final Clock clock;

    CatalogueResource(Catalogue catalogue, Policy policy, Clock clock) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.clock = clock;
    }

    @GET
    @Path("/providers")
    @Operation(
            operationId = "listProviders",
            summary = "Who sells, operates or buys",
            description = "Providers, buying routes, and one earlier attempt kept as a lesson, with what was said of "
                    + "each, oldest first.")
    public Page<Provider> providers(
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(catalogue.providers(), Provider::id, "providers", limit, cursor);
    }

    @GET
    @Path("/offers")
    @Operation(
            operationId = "listOffers",
            summary = "The offers, as known on a day",
            description = "Regions, services with their exit routes, immunity, keys and qualifications. Ask for "
                    + "2024-01-16 (Bleu announced, without a platform) and for 2026-11-23 (Bleu at J1, PREMI3NS "
                    + "qualified): the answers differ.")
    public Page<OfferView> offers(
            @Parameter(description = AS_OF, example = "2026-11-23") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        LocalDate day = day(asOf);
        List<OfferView> offers =
                catalogue.offersAt(day).stream().map(OfferView::of).toList();
        return Page.of(offers, OfferView::id, "offers " + day, limit, cursor);
    }

    @GET
    @Path("/qualifications")
    @Operation(
            operationId = "listQualifications",
            summary = "The labels on offers, as known on a day",
            description =
                    "Status, milestone J0 to J3, decision, first and last day, and the statements that led there. "
                            + "A label whose last day is past is ENDED until a renewal is known.")
    public Page<QualificationView> qualifications(
            @Parameter(description = AS_OF, example = "2026-12-01") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        LocalDate day = day(asOf);
        List<QualificationView> qualifications = catalogue.offersAt(day).stream()
                .flatMap(at -> at.qualifications().stream().map(q -> QualificationView.of(at, q)))
                .toList();
        return Page.of(
                qualifications, q -> q.offer() + " " + q.statement().label(), "qualifications " + day, limit, cursor);
    }

    @GET
    @Path("/exit-routes")
    @Operation(
            operationId = "listExitRoutes",
            summary = "How services hand everything back",
            description = "Interface, raw and open format, what is lost, and the class: C portable as it is, A "
                    + "adaptation needed, S specific.")
    public Page<ExitRoute> exitRoutes(
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(catalogue.exitRoutes(), ExitRoute::id, "exit-routes", limit, cursor);
    }

    @GET
    @Path("/controls")
    @Operation(
            operationId = "listControls",
            summary = "What law, labels and contracts ask for",
            description = "Each with the evidence that a plan or a bundle shows for it, and who bears the duty.")
    public Page<Control> controls(
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(catalogue.controls(), Control::id, "controls", limit, cursor);
    }

    @GET
    @Path("/policies")
    @Operation(
            operationId = "listPolicies",
            summary = "From sensitivity and regime to what an offer must have",
            description = "The dated rules, each naming its control, and the services for each kind of workload.")
    public Page<Policy> policies(
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return Page.of(List.of(policy), Policy::version, "policies", limit, cursor);
    }

    private LocalDate day(@Nullable String asOf) {
        if (asOf == null) {
            return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
        }
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "asOf is not a day.")
                    .at("asOf", "Expected a day such as 2026-11-23, found: " + asOf);
        }
    }
}
