package fr.allerretour.planner.planning;

import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.brief.Brief;
import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.store.ContentKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is in a plan: immutable, each part with its hash as ETag. */
@Path("/api/v1/plans")
@RunOnVirtualThread
@Tag(name = "Plans")
class PlanContentResource {
    private static final String ID = "The plan's id.";
    private static final String ID_EXAMPLE = "3f3d1c60-0000-4000-8000-000000000001";
    private static final String LIMIT = "How many to give, 1 to 500.";
    private static final String CURSOR = "The member next of the page before.";

    private final PlanRepository plans;
    private final ContentAnswers contents;
    private final Caller caller;

    PlanContentResource(PlanRepository plans, ContentAnswers contents, Caller caller) {
        this.plans = plans;
        this.contents = contents;
        this.caller = caller;
    }

    /** Pages for the OpenAPI file; the answers are written from what is stored, without a detour over objects. */
    record WavePage(List<PlanDocument.Wave> items, @Nullable String next) {}

    record ActivityPage(
            List<PlanDocument.Activity> items, @Nullable String next) {}

    record RiskPage(List<PlanDocument.Risk> items, @Nullable String next) {}

    record PlanVerdictPage(
            List<PlanDocument.Verdict> items, @Nullable String next) {}

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "downloadPlan", summary = "The plan document", description = """
                    The whole plan (format aller-retour/plan/1) as one JSON document. It never changes; its ETag is its \
                    SHA-256. This is what a reversibility bundle is made from.""")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanDocument.class)))
    public Response content(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id, @Context Request request) {
        return contents.whole(key(id, PlanStore.DOCUMENT), MediaType.APPLICATION_JSON, request, null);
    }

    @GET
    @Path("/{id}/waves")
    @Produces({MediaType.APPLICATION_JSON, Sheets.CSV})
    @Operation(
            operationId = "listWaves",
            summary = "The waves, by date",
            description = "Which move groups are cut over in which window. With Accept: text/csv, one row a workload.")
    @APIResponse(
            responseCode = "200",
            description = "A page of waves, or all of them as CSV.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WavePage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response waves(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @Context Request request,
            @Context HttpHeaders headers) {
        return Sheets.wanted(headers)
                ? contents.whole(key(id, PlanStore.WAVES_CSV), Sheets.CSV_UTF8, request, "waves-" + id + ".csv")
                : contents.page(key(id, PlanStore.WAVES), cursor, limit);
    }

    @GET
    @Path("/{id}/activities")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listActivities",
            summary = "The activities, by date",
            description = "Every piece of work with its days, its teams and the reason why it does not start earlier.")
    @APIResponse(
            responseCode = "200",
            description = "A page of activities.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActivityPage.class)))
    public Response activities(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Only this phase: anticipate, prepare or migrate.") @QueryParam("phase") @Nullable
                    String phase,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        ContentKey key = key(id, PlanStore.ACTIVITIES);
        if (phase == null) {
            return contents.page(key, cursor, limit);
        }
        // A quote within a text is escaped, so this can only be the member itself.
        String member = "\"phase\":\"" + Words.one("phase", phase, Phase.class) + "\"";
        return contents.page(key, member, line -> line.contains(member), cursor, limit);
    }

    @GET
    @Path("/{id}/verdicts")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPlanVerdicts",
            summary = "What becomes of each workload",
            description = "The verdicts that the plan stands on, by workload key.")
    @APIResponse(
            responseCode = "200",
            description = "A page of verdicts.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanVerdictPage.class)))
    public Response verdicts(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return contents.page(key(id, PlanStore.VERDICTS), cursor, limit);
    }

    @GET
    @Path("/{id}/risks")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRisks",
            summary = "What may go wrong",
            description = "Deadlines missed, groups that are too large, dates that are only hoped for; worst first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of risks.",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RiskPage.class)))
    public Response risks(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = LIMIT, example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor) {
        return contents.page(key(id, PlanStore.RISKS), cursor, limit);
    }

    @GET
    @Path("/{id}/briefs/{phase}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getBrief",
            summary = "The brief of a phase",
            description = "What to anticipate, prepare or migrate, from when to when, and each partner's part in it.")
    @APIResponse(
            responseCode = "200",
            description = "The brief.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Brief.class)))
    public Response brief(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "anticipate, prepare or migrate.", example = "anticipate") @PathParam("phase")
                    String phase,
            @Parameter(description = "fr or en; fr if left out.", example = "fr") @QueryParam("lang") @Nullable
                    String lang,
            @Context Request request) {
        String name = PlanStore.brief(Words.one("phase", phase, Phase.class), Words.language(lang));
        return contents.whole(key(id, name), MediaType.APPLICATION_JSON, request, null);
    }

    @GET
    @Path("/{id}/report")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "getReport",
            summary = "The plan for people",
            description = "One HTML file that stands alone and prints: what goes where, the calendar, what is blocked.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response report(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "fr or en; fr if left out.", example = "fr") @QueryParam("lang") @Nullable
                    String lang,
            @Context Request request) {
        Language language = Words.language(lang);
        Response report =
                contents.whole(key(id, PlanStore.report(language)), "text/html; charset=utf-8", request, null);
        return Response.fromResponse(report)
                .header("Content-Language", language.tag().toLowerCase(Locale.ROOT))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'")
                .build();
    }

    /** @throws ProblemException not-found if the plan is not of the caller's organisation, not-ready if it is not there */
    private ContentKey key(UUID id, String name) {
        PlanEntity plan = plans.find(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no plan " + id + " here."));
        if (!plan.isReady()) {
            throw new ProblemException(PlannerProblem.NOT_READY, "The plan " + id + " is not there yet.")
                    .with("job", String.valueOf(plan.job));
        }
        return new ContentKey(caller.organisation(), id, name);
    }
}
