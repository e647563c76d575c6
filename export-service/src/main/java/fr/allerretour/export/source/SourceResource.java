package fr.allerretour.export.source;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sources: registered, listed, deleted. */
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sources", description = "The real places that data comes from: folders and databases.")
class SourceResource {

    private static final String LIST = "/sources by name";

    private final SourceRepository repository;
    private final ConfiguredRules rules;
    private final Caller caller;
    private final Clock clock;

    SourceResource(SourceRepository repository, ConfiguredRules rules, Caller caller, Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "registerSource",
            summary = "Register a folder or a database",
            description =
                    "Paths must lie below an allowed root and hosts be listed as allowed by the operator; nothing is"
                            + " allowed by default. A password is named by the file that holds it and is never stored here.")
    @APIResponse(responseCode = "201", description = "Registered.")
    public SourceView register(
            @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = @ExampleObject(name = "database", value = """
                                                                    {"name": "payroll-db", "kind": "MARIADB",
                                                                     "jdbcUrl": "jdbc:mariadb://127.0.0.1:3306/payroll",
                                                                     "username": "exporter",
                                                                     "passwordFile": "/srv/secrets/exporter",
                                                                     "dataSets": ["payroll-db"]}""")))
                    NewSource source) {
        SourceEntity entity = new SourceEntity();
        entity.organisation = caller.organisation();
        entity.name = source.name();
        entity.kind = source.kind();
        entity.dataSets = String.join("\n", keys(source.dataSets()));
        entity.createdAt = clock.instant();
        switch (source.kind()) {
            case FILES ->
                entity.path = rules.get()
                        .realPath("/path", given("/path", source.path()), true)
                        .toString();
            case MARIADB -> {
                String url = given("/jdbcUrl", source.jdbcUrl());
                rules.get().target("/jdbcUrl", url);
                entity.jdbcUrl = url;
                entity.username = given("/username", source.username());
                entity.passwordFile = rules.get()
                        .realPath("/passwordFile", given("/passwordFile", source.passwordFile()), false)
                        .toString();
            }
        }
        if (repository.taken(entity.organisation, entity.name)) {
            throw new ProblemException(
                            ExportProblem.SOURCE_NAME_TAKEN, "There is a source " + entity.name + " already.")
                    .at("/name", "expected a name that is not taken");
        }
        repository.persist(entity);
        return SourceView.of(entity);
    }

    @GET
    @Transactional
    @Operation(operationId = "listSources", summary = "List the sources", description = "By name, in pages.")
    public Page<SourceView> list(
            @Parameter(description = "Cursor of the page, from next of the page before.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(description = "Items a page, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        int size = Limits.of(limit);
        String after = cursor == null ? null : Cursors.decode(LIST, cursor).getFirst();
        List<SourceView> found = repository.after(caller.organisation(), after, size + 1).stream()
                .map(SourceView::of)
                .toList();
        return found.size() <= size
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, size),
                        Cursors.encode(LIST, List.of(found.get(size - 1).name())));
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "getSource",
            summary = "Read one source",
            description = "Its password file is named, never read.")
    public SourceView get(
            @Parameter(description = "The source's id.", example = "0192f0c1-7a5b-7c3d-8e9f-001122334455")
                    @PathParam("id")
                    UUID id) {
        return SourceView.of(required(id));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            operationId = "deleteSource",
            summary = "Delete a source",
            description = "The data itself is not touched; bundles that were asked for keep working from their copy.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(
            @Parameter(description = "The source's id.", example = "0192f0c1-7a5b-7c3d-8e9f-001122334455")
                    @PathParam("id")
                    UUID id) {
        repository.delete(required(id));
    }

    private SourceEntity required(UUID id) {
        return repository
                .entity(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no source " + id + " here."));
    }

    private static String given(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "A member is missing for this kind of source.")
                    .at(pointer, "expected a value");
        }
        return value;
    }

    private static List<String> keys(List<String> dataSets) {
        for (int i = 0; i < dataSets.size(); i++) {
            if (dataSets.get(i).lines().count() != 1) {
                throw new ProblemException(KitProblem.INVALID_REQUEST, "A data set's key has no line break.")
                        .at("/dataSets/" + i, "expected one line");
            }
        }
        return dataSets;
    }
}
