package fr.allerretour.planner.planning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.inventory.FetchedSnapshot;
import fr.allerretour.planner.inventory.Snapshots;
import fr.allerretour.planner.plan.PlanSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Plans: asked for, listed, looked at. */
@Path("/api/v1/plans")
@RunOnVirtualThread
@Tag(name = "Plans", description = "What moves where in which wave, with reasons, dates and the proof gap.")
class PlanResource {
    private static final String LIST = "/api/v1/plans";

    private final PlanRepository plans;
    private final Snapshots snapshots;
    private final Jobs jobs;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    PlanResource(PlanRepository plans, Snapshots snapshots, Jobs jobs, Caller caller, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.jobs = jobs;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(operationId = "createPlan", summary = "Plan a move", description = """
                    Fetches the snapshot from inventory-service, then plans as a job: verdicts, move groups, activities, \
                    schedule, waves. Follow the job; the plan is there once it has succeeded. The same snapshot, dates, \
                    settings and catalogue always give the same plan.""")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location is the job's address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanSummaryView.class)))
    public Response create(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = PlanRequest.class),
                                            example = """
                                                    {"snapshotId": "0b7c1f6e-6a54-4f4e-9d0a-0f6f7a1f0001",
                                                     "asOf": "2026-11-23", "start": "2026-12-01",
                                                     "settings": {"freezes": [{"name": "Clôture annuelle",
                                                       "first": "2026-12-19", "last": "2027-01-03"}]}}"""))
                    @NotNull
                    @Valid
                    PlanRequest request)
            throws JsonProcessingException {
        if (request.start().isBefore(request.asOf())) {
            throw new ProblemException(
                            PlannerProblem.START_BEFORE_AS_OF,
                            "start is " + request.start() + ", asOf is " + request.asOf() + ".")
                    .at("/start", "expected " + request.asOf() + " or later");
        }
        PlanSettings settings = request.settingsOrDefaults();
        FetchedSnapshot snapshot = snapshots.require(request.snapshotId());
        requireSensible(settings, snapshot);
        PlanEntity plan = new PlanEntity(
                UUID.randomUUID(),
                caller.organisation(),
                snapshot.id(),
                request.asOf(),
                request.start(),
                json.writeValueAsString(settings),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.actor());
        JobView job = jobs.submit(PlanJob.KIND, "/api/v1/plans/" + plan.id, new PlanJob.Payload(plan.id));
        plan.job = job.id();
        plans.persist(plan);
        return jobs.accepted(job, PlanSummaryView.of(plan, job));
    }

    private static void requireSensible(PlanSettings settings, FetchedSnapshot snapshot) {
        try {
            settings.forWorkloads(Math.toIntExact(snapshot.workloads()));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlannerProblem.INVALID_SETTINGS, String.valueOf(e.getMessage()))
                    .at("/settings", String.valueOf(e.getMessage()));
        }
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listPlans",
            summary = "Plans, newest first",
            description = "All plans of the organisation, those still being computed included.")
    public Page<PlanSummaryView> list(
            @Parameter(description = "How many to give, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "The member next of the page before.") @QueryParam("cursor") @Nullable
                    String cursor) {
        int count = Limits.of(limit);
        List<PlanEntity> found = cursor == null
                ? plans.newest(caller.organisation(), null, null, count + 1)
                : after(Cursors.decode(LIST, cursor), count);
        List<PlanEntity> shown = found.subList(0, Math.min(count, found.size()));
        String next = found.size() > count
                ? Cursors.encode(
                        LIST,
                        List.of(
                                shown.getLast().createdAt.toString(),
                                shown.getLast().id.toString()))
                : null;
        Map<UUID, JobView> jobOf = jobs.all(
                shown.stream().map(plan -> plan.job).filter(Objects::nonNull).toList());
        return new Page<>(
                shown.stream()
                        .map(plan -> PlanSummaryView.of(plan, plan.job == null ? null : jobOf.get(plan.job)))
                        .toList(),
                next);
    }

    private List<PlanEntity> after(List<String> position, int count) {
        try {
            return plans.newest(
                    caller.organisation(),
                    Instant.parse(position.getFirst()),
                    UUID.fromString(position.getLast()),
                    count + 1);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(KitProblem.INVALID_CURSOR, "The cursor was not given by this list.");
        }
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getPlan",
            summary = "A plan in figures",
            description =
                    "How many workloads move, stay or are blocked, from when to when, with the bound and the gap.")
    @APIResponse(
            responseCode = "200",
            description = "The plan in figures.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanSummaryView.class)))
    public PlanSummaryView get(
            @Parameter(description = "The plan's id.", example = "3f3d1c60-0000-4000-8000-000000000001")
                    @PathParam("id")
                    UUID id) {
        return plans.find(caller.organisation(), id)
                .map(plan -> PlanSummaryView.of(plan, plan.job == null ? null : jobs.get(plan.job)))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no plan " + id + " here."));
    }
}
