package fr.allerretour.kit.job;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Jobs by their id. */
@Path("/api/v1/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Jobs", description = "Long work: how far it is, how it ended, and how to stop it.")
final class JobResource {

    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getJob",
            summary = "See how a job stands",
            description = "Ask again until state is SUCCEEDED, FAILED or CANCELLED. A failed job carries its problem.")
    public JobView get(@PathParam("id") UUID id) {
        return jobs.get(id);
    }

    @DELETE
    @Path("/{id}")
    @ResponseStatus(202)
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description =
                    "The job ends at its next safe point and leaves nothing half-done; one that has ended stays as it is.")
    @APIResponse(responseCode = "202", description = "The job has been asked to end.")
    public JobView cancel(@PathParam("id") UUID id) {
        return jobs.cancel(id);
    }
}
