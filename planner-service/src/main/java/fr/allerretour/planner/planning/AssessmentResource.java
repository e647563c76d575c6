package fr.allerretour.planner.planning;

import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.inventory.FetchedSnapshot;
import fr.allerretour.planner.inventory.Snapshots;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.store.ContentKey;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assessments: what may become of every workload of a snapshot, as of a day. */
@Path("/api/v1/assessments")
@RunOnVirtualThread
@Tag(name = "Assessments", description = "A verdict with reasons, facts and confidence for every workload.")
class AssessmentResource {
    private static final String ID = "The assessment's id.";
    private static final String ID_EXAMPLE = "5a5d1c60-0000-4000-8000-000000000001";

    private final AssessmentRepository assessments;
    private final Snapshots snapshots;
    private final ContentAnswers contents;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    AssessmentResource(
            AssessmentRepository assessments,
            Snapshots snapshots,
            ContentAnswers contents,
            Jobs jobs,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.contents = contents;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    /** For the OpenAPI file; the answer is written from what is stored. */
    record VerdictPage(
            List<PlanDocument.Verdict> items, @Nullable String next) {}

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(operationId = "createAssessment", summary = "Assess a snapshot", description = """
                    Fetches the snapshot from inventory-service, then works out as a job which offer each workload may \
                    go to on that day, and why. Follow the job, then read the verdicts.""")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location is the job's address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssessmentView.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AssessmentRequest.class),
                                            example = """
                                                    {"snapshotId": "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001",
                                                     "asOf": "2026-11-23"}"""))
                    @NotNull
                    @Valid
                    AssessmentRequest request) {
        FetchedSnapshot snapshot = snapshots.require(request.snapshotId());
        AssessmentEntity assessment = new AssessmentEntity(
                UUID.randomUUID(),
                caller.organisation(),
                snapshot.id(),
                request.asOf(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.actor());
        JobView job = jobs.submit(
                AssessmentJob.KIND, "/api/v1/assessments/" + assessment.id, new AssessmentJob.Payload(assessment.id));
        assessment.job = job.id();
        assessments.persist(assessment);
        return jobs.accepted(job, AssessmentView.of(assessment, job));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getAssessment",
            summary = "An assessment in figures",
            description =
                    "Of which snapshot, as of which day, with which catalogue, and how many workloads by verdict.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment in figures.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssessmentView.class)))
    public AssessmentView get(@Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id) {
        AssessmentEntity assessment = required(id);
        return AssessmentView.of(assessment, assessment.job == null ? null : jobs.get(assessment.job));
    }

    @GET
    @Path("/{id}/verdicts")
    @Produces({MediaType.APPLICATION_JSON, Sheets.CSV})
    @Operation(operationId = "listVerdicts", summary = "The verdicts, by workload", description = """
                    What may become of each workload, with coded reasons, the control behind each, and the facts used \
                    with source, date and confidence (K means unconfirmed). With Accept: text/csv, all of them as a \
                    sheet.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of verdicts, or all of them as CSV.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = VerdictPage.class)),
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class))
            })
    public Response verdicts(
            @Parameter(description = ID, example = ID_EXAMPLE) @PathParam("id") UUID id,
            @Parameter(description = "Only this verdict: recommended, conditional, blocked, retain, retire or replace.")
                    @QueryParam("verdict")
                    @Nullable
                    String verdict,
            @Parameter(description = "How many to give, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The member next of the page before.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context Request request,
            @Context HttpHeaders headers) {
        if (Sheets.wanted(headers)) {
            return contents.whole(
                    ready(id, AssessmentJob.VERDICTS_CSV), Sheets.CSV_UTF8, request, "assessment-" + id + ".csv");
        }
        ContentKey key = ready(id, PlanStore.VERDICTS);
        if (verdict == null) {
            return contents.page(key, cursor, limit);
        }
        // A quote within a text is escaped, so this can only be the member itself.
        String member = "\"verdict\":\"" + Words.one("verdict", verdict, Outcome.class) + "\"";
        return contents.page(key, member, line -> line.contains(member), cursor, limit);
    }

    private ContentKey ready(UUID id, String name) {
        AssessmentEntity assessment = required(id);
        if (assessment.result == null) {
            throw new ProblemException(PlannerProblem.NOT_READY, "The assessment " + id + " is not there yet.")
                    .with("job", String.valueOf(assessment.job));
        }
        return new ContentKey(caller.organisation(), id, name);
    }

    private AssessmentEntity required(UUID id) {
        return assessments
                .find(caller.organisation(), id)
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "There is no assessment " + id + " here."));
    }
}
