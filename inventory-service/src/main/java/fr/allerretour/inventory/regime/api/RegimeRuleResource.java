package fr.allerretour.inventory.regime.api;

import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rules on regimes and sensitivity over HTTP. */
@Path("/api/v1/regime-rules")
@RunOnVirtualThread
@Tag(name = "data-sets")
public class RegimeRuleResource {

    private final Library library;
    private final Clock clock;

    RegimeRuleResource(Library library, Clock clock) {
        this.library = library;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listRegimeRules",
            summary = "List the rules on regimes and sensitivity",
            description =
                    "Those that apply on a day, each with the control that asks for it, its source and how well that"
                            + " is established.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<RegimeRuleView> list(
            @Parameter(description = "The day, today if absent.", example = "2026-11-25") @QueryParam("asOf") @Nullable
                    String asOf,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        LocalDate day = AsOf.day(asOf, clock);
        List<RegimeRuleView> rules = library.rules().rules().stream()
                .filter(rule -> rule.inForce(day))
                .map(RegimeRuleView::of)
                .toList();
        return Page.of(rules, RegimeRuleView::id, "regime-rules " + day, limit, cursor);
    }
}
