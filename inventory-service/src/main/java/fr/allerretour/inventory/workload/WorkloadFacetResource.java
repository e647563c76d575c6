package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.Examples;
import fr.allerretour.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the workloads of a portfolio can be filtered by, over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/workloads/facets")
@RunOnVirtualThread
@Tag(name = "workloads")
public class WorkloadFacetResource {

    private final Caller caller;
    private final WorkloadLists lists;

    WorkloadFacetResource(Caller caller, WorkloadLists lists) {
        this.caller = caller;
        this.lists = lists;
    }

    @GET
    @Operation(
            operationId = "getWorkloadFacets",
            summary = "Count workloads, in all and by facet",
            description =
                    "Takes the filters of the list. The total is under all of them. Each facet is counted under all"
                            + " filters but its own, so that it shows what else could be chosen; its values are sorted by how many"
                            + " have them, the first 50 given, and values that none has are left out.")
    @APIResponse(responseCode = "200", description = "The counts.")
    public WorkloadFacets count(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @BeanParam WorkloadParameters wanted) {
        return lists.facets(caller.organisation(), portfolio, wanted.filter());
    }
}
