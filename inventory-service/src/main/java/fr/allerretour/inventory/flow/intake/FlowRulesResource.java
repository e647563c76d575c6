package fr.allerretour.inventory.flow.intake;

import fr.allerretour.inventory.flow.finding.Thresholds;
import fr.allerretour.inventory.flow.rule.PortRules;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How flows are judged, over HTTP. */
@Path("/api/v1/flow-rules")
@RunOnVirtualThread
@Tag(name = "flows")
public class FlowRulesResource {

    private final FlowRulesView rules = FlowRulesView.of(PortRules.standard(), Thresholds.standard());

    @GET
    @Operation(
            operationId = "getFlowRules",
            summary = "Read how flows are judged",
            description =
                    "The dated list of ports, what they are used for, which of that is noise, and from where on a server"
                            + " counts as a service of everybody.")
    public FlowRulesView get() {
        return rules;
    }
}
