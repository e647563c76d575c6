package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.questionnaire.archetype.ApplicationRow;
import fr.allerretour.inventory.questionnaire.archetype.Applications;
import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.kit.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Risk and readiness of applications over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/applications/{application}/assessment")
@RunOnVirtualThread
@Tag(name = "questionnaires")
public class AssessmentResource {

    private final Caller caller;
    private final Applications applications;
    private final AnsweredApplications answered;
    private final Library library;

    AssessmentResource(Caller caller, Applications applications, AnsweredApplications answered, Library library) {
        this.caller = caller;
        this.applications = applications;
        this.answered = answered;
        this.library = library;
    }

    @GET
    @Operation(
            operationId = "assessApplication",
            summary = "Read the risk and readiness of an application",
            description =
                    "From its own answers, those of its archetypes where it has none, and its tags: the level, the"
                            + " score, what drives them and what is still open. Of the questionnaires that it or an archetype of"
                            + " it has answered, and of the product's.")
    @APIResponse(responseCode = "200", description = "The assessment, computed now.")
    public AssessmentView get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The application.", example = Examples.APPLICATION) @PathParam("application")
                    UUID id) {
        ApplicationRow application = applications.get(caller.organisation(), portfolio, id);
        return AssessmentView.of(
                application.id(),
                application.key(),
                answered.of(
                                portfolio,
                                List.of(application),
                                library.ids().stream()
                                        .filter(library::isShipped)
                                        .collect(Collectors.toSet()))
                        .getOrDefault(application.id(), List.of()));
    }
}
