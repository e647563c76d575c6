package fr.allerretour.export.bundles;

import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobState;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bundles: asked for and read about. */
@Path("/api/v1/bundles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bundles", description = "Reversibility bundles: all data of an inventory, verifiable with standard tools.")
class BundleResource {

    private static final String LIST = "/bundles newest first";
    private static final String EXAMPLE_ID = "0192f0c1-7a5b-7c3d-8e9f-001122334455";

    private final BundleRequests requests;
    private final BundleStore store;
    private final Jobs jobs;
    private final Caller caller;

    BundleResource(BundleRequests requests, BundleStore store, Jobs jobs, Caller caller) {
        this.requests = requests;
        this.store = store;
        this.jobs = jobs;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createBundle",
            summary = "Make a bundle",
            description =
                    "Fetches the plan and its snapshot, checks that they belong together and that every data set of"
                            + " the snapshot has a source, an exclusion or an accepted exception; only then is anything read."
                            + " The job then reads the sources and publishes the bundle in one step.")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location is the job's address.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BundleView.class)))
    public Response create(
            @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "whole", value = """
                                                                    {"planId": "0192f0c1-7a5b-7c3d-8e9f-001122334455",
                                                                     "sourceIds": ["0192f0c1-7a5b-7c3d-8e9f-001122334456"],
                                                                     "exclusions": [{"dataSet": "telemetry",
                                                                       "reason": "internal to the provider (DA-25(2)(f))"}],
                                                                     "exceptions": []}""")))
                    NewBundle request) {
        BundleEntity bundle = new BundleEntity();
        JobView job = requests.accept(request, bundle);
        return jobs.accepted(job, BundleView.of(bundle, BundleState.REQUESTED, null));
    }

    @GET
    @Transactional
    @Operation(operationId = "listBundles", summary = "List the bundles", description = "The newest first, in pages.")
    public Page<BundleView> list(
            @Parameter(description = "Cursor of the page, from next of the page before.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "Items a page, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        int size = Limits.of(limit);
        UUID after = cursor == null ? null : position(cursor, LIST, UUID::fromString);
        List<BundleEntity> found = store.before(caller.organisation(), after, size + 1);
        List<BundleView> views = found.stream()
                .limit(size)
                .map(bundle -> BundleView.of(bundle, state(bundle), null))
                .toList();
        String next = found.size() > size
                ? Cursors.encode(LIST, List.of(found.get(size - 1).id.toString()))
                : null;
        return new Page<>(views, next);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getBundle",
            summary = "Read one bundle",
            description =
                    "Its state, lots, completeness, place and hash; the time that leaving took beside the time that"
                            + " the law gives.")
    public BundleView get(@Parameter(description = "The bundle's id.", example = EXAMPLE_ID) @PathParam("id") UUID id) {
        BundleEntity bundle = required(id);
        return BundleView.of(bundle, state(bundle), lots(bundle));
    }

    @GET
    @Path("/{id}/lots")
    @Transactional
    @Operation(
            operationId = "listLots",
            summary = "List the lots of a bundle",
            description = "One for each source that has been read to its end, in their order.")
    public List<BundleView.Lot> lots(
            @Parameter(description = "The bundle's id.", example = EXAMPLE_ID) @PathParam("id") UUID id) {
        return lots(required(id));
    }

    @GET
    @Path("/{id}/losses")
    @Transactional
    @Operation(
            operationId = "listLosses",
            summary = "List what does not come back as it was",
            description =
                    "At most 200 of each code and lot; the lots' counts are of all, and entries.jsonl in the bundle"
                            + " has every single one.")
    public Page<LossView> losses(
            @Parameter(description = "The bundle's id.", example = EXAMPLE_ID) @PathParam("id") UUID id,
            @Parameter(description = "Cursor of the page, from next of the page before.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "Items a page, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        required(id);
        int size = Limits.of(limit);
        String context = "/bundles/" + id + "/losses";
        long after = cursor == null ? 0 : position(cursor, context, Long::parseLong);
        List<BundleLossEntity> found = store.losses(caller.organisation(), id, after, size + 1);
        List<LossView> views = found.stream().limit(size).map(LossView::of).toList();
        String next =
                found.size() > size ? Cursors.encode(context, List.of(Long.toString(found.get(size - 1).id))) : null;
        return new Page<>(views, next);
    }

    private static <T> T position(String cursor, String context, Function<String, T> reader) {
        try {
            return reader.apply(Cursors.decode(context, cursor).getFirst());
        } catch (IllegalArgumentException e) {
            throw new ProblemException(KitProblem.INVALID_CURSOR, "The cursor was not given by this list.")
                    .at("cursor", "expected the value of next of the page before");
        }
    }

    private List<BundleView.Lot> lots(BundleEntity bundle) {
        List<BundleView.Lot> lots = new java.util.ArrayList<>();
        var outcomes = store.lots(caller.organisation(), bundle.id);
        var rows = store.lotEntities(caller.organisation(), bundle.id);
        for (int i = 0; i < rows.size(); i++) {
            lots.add(BundleView.Lot.of(outcomes.get(i), rows.get(i).milliseconds / 1000.0));
        }
        return List.copyOf(lots);
    }

    private BundleState state(BundleEntity bundle) {
        if (bundle.state.published() || bundle.jobId == null) {
            return bundle.state;
        }
        // A job may end without its handler having a say: what it says of itself wins.
        JobState job = jobs.get(bundle.jobId).state();
        return switch (job) {
            case FAILED -> BundleState.FAILED;
            case CANCELLED -> BundleState.CANCELLED;
            default -> bundle.state;
        };
    }

    private BundleEntity required(UUID id) {
        return store.find(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no bundle " + id + " here."));
    }
}
