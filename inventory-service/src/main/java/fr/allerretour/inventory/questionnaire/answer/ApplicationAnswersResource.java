package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.questionnaire.archetype.Applications;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers of an application over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/applications/{application}/questionnaires/{questionnaire}/answers")
@RunOnVirtualThread
@Tag(name = "questionnaires")
public class ApplicationAnswersResource {

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final Applications applications;
    private final Answers answers;

    ApplicationAnswersResource(
            Caller caller, PortfolioRepository portfolios, Applications applications, Answers answers) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.applications = applications;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getApplicationAnswers",
            summary = "Read the answers of an application",
            description = "The last version, which counts; before the first, version 0 without answers.")
    @APIResponse(responseCode = "200", description = "The answers; ETag is their version.")
    public RestResponse<AnswersView> get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Whom it is about.", example = Examples.APPLICATION) @PathParam("application")
                    UUID id,
            @Parameter(description = "The questionnaire.", example = "readiness") @PathParam("questionnaire")
                    String questionnaire) {
        return answers.get(portfolio, subject(portfolio, id), questionnaire);
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "putApplicationAnswers",
            summary = "Answer a questionnaire for an application",
            description = "All answers there are so far, as their next version; earlier versions stay and can be read."
                    + " If-Match is the version that you have read, \"0\" the first time.")
    @APIResponse(responseCode = "200", description = "The answers as they are now.")
    @APIResponse(responseCode = "422", description = "The questionnaire has no such question or answer.")
    public RestResponse<AnswersView> put(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Whom it is about.", example = Examples.APPLICATION) @PathParam("application")
                    UUID id,
            @Parameter(description = "The questionnaire.", example = "readiness") @PathParam("questionnaire")
                    String questionnaire,
            @Parameter(description = "The ETag of the version you read.") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull AnswersInput input) {
        portfolios.change(caller.organisation(), portfolio);
        return answers.put(portfolio, subject(portfolio, id), questionnaire, ifMatch, input);
    }

    @GET
    @Path("versions")
    @Operation(
            operationId = "listApplicationAnswerVersions",
            summary = "List all versions of the answers of an application",
            description = "Who answered what, when; the last first.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<AnswersView> versions(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Whom it is about.", example = Examples.APPLICATION) @PathParam("application")
                    UUID id,
            @Parameter(description = "The questionnaire.", example = "readiness") @PathParam("questionnaire")
                    String questionnaire,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        return answers.versions(portfolio, subject(portfolio, id), questionnaire, cursor, limit);
    }

    private Subject subject(UUID portfolio, UUID id) {
        return new Subject(
                Subject.Kind.APPLICATION,
                applications.get(caller.organisation(), portfolio, id).id());
    }
}
