package fr.allerretour.inventory.questionnaire.library;

import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.yaml.YamlReader;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Questionnaires over HTTP. */
@Path("/api/v1/questionnaires")
@RunOnVirtualThread
@Tag(
        name = "questionnaires",
        description =
                "Questions for those who know an application: what its data are in the eyes of the law, how critical"
                        + " it is, how ready it is to move. One comes with the product; bring your own, or Konveyor's.")
public class QuestionnaireResource {

    private final Caller caller;
    private final Library library;

    QuestionnaireResource(Caller caller, Library library) {
        this.caller = caller;
        this.library = library;
    }

    @GET
    @Operation(
            operationId = "listQuestionnaires",
            summary = "List questionnaires",
            description = "The last version of each; those that came with the product first.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<QuestionnaireSummaryView> list(
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        Page<String> ids =
                Page.of(library.ids(), id -> id, "questionnaires of " + caller.organisation(), limit, cursor);
        return new Page<>(
                ids.items().stream()
                        .map(id -> QuestionnaireSummaryView.of(
                                library.latest(id), library.versions(id), library.isShipped(id)))
                        .toList(),
                ids.next());
    }

    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "application/octet-stream"})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @ResponseStatus(201)
    @Operation(
            operationId = "importQuestionnaire",
            summary = "Bring a questionnaire, or its next version",
            description =
                    "A YAML file in our format (format: aller-retour/questionnaire/1) or in Konveyor's, at most 1 MiB."
                            + " Ours carries id and version; Konveyor's is named by its title and numbered by us. Answers already"
                            + " given stand as long as their question and choice do.")
    @APIResponse(responseCode = "201", description = "Taken in; Location says where.")
    @APIResponse(responseCode = "400", description = "It is not YAML that can be read; the answer names the line.")
    @APIResponse(
            responseCode = "409",
            description = "That version is there already, or the id is one of the product's.")
    @APIResponse(responseCode = "413", description = "It is larger than 1 MiB.")
    @APIResponse(
            responseCode = "422",
            description = "It is YAML, but no questionnaire; the answer names line and place.")
    public RestResponse<QuestionnaireView> add(InputStream body) throws IOException {
        Questionnaire added = library.add(body.readNBytes(YamlReader.MOST_BYTES + 1));
        return ResponseBuilder.create(RestResponse.Status.CREATED, QuestionnaireView.of(added, false))
                .location(URI.create("/api/v1/questionnaires/" + added.id() + "?version=" + added.version()))
                .build();
    }

    @GET
    @Path("{questionnaire}")
    @Operation(
            operationId = "getQuestionnaire",
            summary = "Read a questionnaire",
            description = "All its questions and answers, in English and French (Konveyor's as they are written).")
    @APIResponse(responseCode = "200", description = "The questionnaire.")
    public QuestionnaireView get(
            @Parameter(description = "Its id.", example = "readiness") @PathParam("questionnaire") String id,
            @Parameter(description = "Which version; the last one if absent.", example = "1")
                    @QueryParam("version")
                    @Nullable
                    Integer version) {
        return QuestionnaireView.of(library.version(id, library.present(id, version)), library.isShipped(id));
    }

    @GET
    @Path("{questionnaire}/content")
    @Produces("application/yaml")
    @Operation(
            operationId = "downloadQuestionnaire",
            summary = "Download a questionnaire's YAML",
            description = "As it was sent; a good start for one of your own: change its id and its questions.")
    @APIResponse(responseCode = "200", description = "The file.")
    public String content(
            @Parameter(description = "Its id.", example = "readiness") @PathParam("questionnaire") String id,
            @Parameter(description = "Which version; the last one if absent.", example = "1")
                    @QueryParam("version")
                    @Nullable
                    Integer version) {
        return library.yaml(id, library.present(id, version));
    }
}
