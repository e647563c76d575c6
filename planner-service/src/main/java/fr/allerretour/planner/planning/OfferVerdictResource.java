package fr.allerretour.planner.planning;

import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.matrix.AtOffer;
import fr.allerretour.planner.matrix.Matrix;
import fr.allerretour.planner.matrix.MatrixFilter;
import fr.allerretour.planner.matrix.MatrixStore;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The matrix of an assessment: every workload at every offer. */
@Path("/api/v1/assessments/{id}/offer-verdicts")
@RunOnVirtualThread
@Tag(name = "Assessments")
class OfferVerdictResource {
    private static final MediaType NDJSON = new MediaType("application", "x-ndjson");
    private static final int BUFFER = 1 << 16;

    private final AssessmentRepository assessments;
    private final MatrixStore matrices;
    private final Caller caller;

    OfferVerdictResource(AssessmentRepository assessments, MatrixStore matrices, Caller caller) {
        this.assessments = assessments;
        this.matrices = matrices;
        this.caller = caller;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson"})
    @Operation(
            operationId = "listOfferVerdicts",
            summary = "The verdict of every workload at every offer",
            description = """
                    What may become of each workload at each offer, whatever was chosen for it, with coded reasons, the \
                    control behind each, and the facts used with source, date and confidence; by workload, then by offer. \
                    With Accept: application/x-ndjson, all that pass the filters in one stream, one JSON object a line.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of verdicts, or all of them as lines.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = AssessmentResource.VerdictPage.class)),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(implementation = String.class))
            })
    public Response list(
            @Parameter(description = "The assessment's id.", example = "5a5d1c60-0000-4000-8000-000000000001")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "Only this workload, by its key.", example = "vm-erp-db")
                    @QueryParam("workload")
                    @Nullable
                    String workload,
            @Parameter(description = "Only this offer, by its id.", example = "cloud-temple-iaas")
                    @QueryParam("offer")
                    @Nullable
                    String offer,
            @Parameter(description = "Only this verdict: recommended, conditional or blocked.", example = "blocked")
                    @QueryParam("verdict")
                    @Nullable
                    String verdict,
            @Parameter(description = "How many to give, 1 to 500; 50 if absent.", example = "50")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "The member next of the page before.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context HttpHeaders headers) {
        Matrix matrix = ready(id);
        MatrixFilter filter = new MatrixFilter(
                workload, offer, verdict == null ? null : Words.one("verdict", verdict, AtOffer.class));
        if (lines(headers)) {
            StreamingOutput body = out -> stream(matrix, filter, out);
            return Response.ok(body, NDJSON).build();
        }
        return page(matrix, filter, id + "/matrix?" + filter, limit, cursor);
    }

    private static boolean lines(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(NDJSON)) {
                return true;
            }
        }
        return false;
    }

    private static void stream(Matrix matrix, MatrixFilter filter, OutputStream target) throws IOException {
        BufferedOutputStream out = new BufferedOutputStream(target, BUFFER);
        try {
            matrix.read(filter, 0, (position, json) -> {
                try {
                    out.write(json.getBytes(StandardCharsets.UTF_8));
                    out.write('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    private static Response page(
            Matrix matrix, MatrixFilter filter, String context, @Nullable Integer limit, @Nullable String cursor) {
        int count = Limits.of(limit);
        List<String> items = new ArrayList<>(count);
        List<Long> next = new ArrayList<>(1);
        matrix.read(filter, cursor == null ? 0 : position(context, cursor), (position, json) -> {
            if (items.size() == count) {
                next.add(position);
                return false;
            }
            return items.add(json);
        });
        String more = next.isEmpty()
                ? ""
                : ",\"next\":\"" + Cursors.encode(context, List.of(Long.toString(next.getFirst()))) + "\"";
        return Response.ok("{\"items\":[" + String.join(",", items) + "]" + more + "}", MediaType.APPLICATION_JSON)
                .build();
    }

    private static long position(String context, String cursor) {
        String value = Cursors.decode(context, cursor).getFirst();
        if (!value.matches("\\d{1,15}")) {
            throw new ProblemException(KitProblem.INVALID_CURSOR, "The cursor was not given by this list.");
        }
        return Long.parseLong(value);
    }

    private Matrix ready(UUID id) {
        AssessmentEntity assessment = assessments
                .find(caller.organisation(), id)
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "There is no assessment " + id + " here."));
        return matrices.open(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(
                                PlannerProblem.NOT_READY, "The assessment " + id + " is not there yet.")
                        .with("job", String.valueOf(assessment.job)));
    }
}
