package fr.allerretour.export.verification;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundles.BundleStore;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobState;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bundles checked where they lie. */
@Path("/api/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Verifications", description = "Is a bundle still what was published? With every reason if not.")
class VerificationResource {

    private static final String EXAMPLE_ID = "0192f0c1-7a5b-7c3d-8e9f-001122334455";

    private final VerificationStore store;
    private final BundleStore bundles;
    private final Jobs jobs;
    private final Caller caller;
    private final Clock clock;

    VerificationResource(VerificationStore store, BundleStore bundles, Jobs jobs, Caller caller, Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.jobs = jobs;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyBundle",
            summary = "Verify a bundle",
            description =
                    "A job reads every byte again and compares digests, lists and signature. It takes as long as reading"
                            + " does, tells how far it is, and can be cancelled; the bundle is not changed.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location is the job's address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VerificationView.class)))
    public Response verify(
            @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples =
                                                    @ExampleObject(
                                                            name = "bundle",
                                                            value = "{\"bundleId\": \"" + EXAMPLE_ID + "\"}")))
                    NewVerification request) {
        BundleStore.Place place = bundles.place(caller.organisation(), request.bundleId())
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND, "There is no bundle " + request.bundleId() + " here."));
        if (place.folder().isEmpty()) {
            throw new ProblemException(ExportProblem.BUNDLE_NOT_PUBLISHED, "The bundle is " + place.state() + ".");
        }
        VerificationEntity verification = new VerificationEntity();
        verification.organisation = caller.organisation();
        verification.actor = caller.actor();
        verification.bundleId = request.bundleId();
        verification.createdAt = clock.instant();
        store.persist(verification);
        JobView job = jobs.submit(
                VerificationJob.KIND,
                "/api/v1/verifications/" + verification.id,
                new VerificationJobPayload(verification.id));
        verification.jobId = job.id();
        return jobs.accepted(job, view(verification));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getVerification",
            summary = "Read one verification",
            description = "Its state, and what was found once it has been read to its end.")
    public VerificationView get(
            @Parameter(description = "The verification's id.", example = EXAMPLE_ID) @PathParam("id") UUID id) {
        return view(store.find(caller.organisation(), id)
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "There is no verification " + id + " here.")));
    }

    private VerificationView view(VerificationEntity row) {
        VerificationView.Result result = store.result(row).orElse(null);
        JobState state;
        if (result != null) {
            state = JobState.SUCCEEDED;
        } else {
            state = row.jobId == null ? JobState.QUEUED : jobs.get(row.jobId).state();
        }
        return new VerificationView(row.id, row.bundleId, state, row.jobId, result, row.createdAt);
    }
}
