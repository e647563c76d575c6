package fr.allerretour.inventory.organisation;

import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The caller's organisation over HTTP. */
@Path("/api/v1/organisation")
@RunOnVirtualThread
@Tag(name = "organisation", description = "Who you are: the rules that bear on you depend on it.")
public class OrganisationResource {

    private final Caller caller;
    private final OrganisationRepository organisations;
    private final Clock clock;

    OrganisationResource(Caller caller, OrganisationRepository organisations, Clock clock) {
        this.caller = caller;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getOrganisation",
            summary = "Read your organisation",
            description = "Its name and kind; 404 until it has been described once.")
    @APIResponse(responseCode = "200", description = "The organisation; ETag is its version.")
    public RestResponse<OrganisationView> get() {
        return organisations
                .findByIdOptional(caller.organisation())
                .map(OrganisationResource::answer)
                .orElseThrow(() -> new ProblemException(
                        KitProblem.NOT_FOUND,
                        "The organisation '" + caller.organisation() + "' has not been described yet."));
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "putOrganisation",
            summary = "Describe your organisation",
            description = "The first time without If-Match; later with the ETag of the version you read.")
    @APIResponse(responseCode = "200", description = "The organisation as it is now.")
    public RestResponse<OrganisationView> put(
            @Parameter(description = "The ETag of the version you read; none the first time.")
                    @HeaderParam("If-Match")
                    @Nullable
                    String ifMatch,
            @Valid @NotNull OrganisationInput input) {
        Organisation organisation = organisations.findById(caller.organisation());
        if (organisation == null) {
            organisation = new Organisation();
            organisation.id = caller.organisation();
            fill(organisation, input);
            organisations.persist(organisation);
        } else {
            ETags.require(ifMatch, organisation.version);
            fill(organisation, input);
        }
        organisations.flush();
        return answer(organisation);
    }

    private void fill(Organisation organisation, OrganisationInput input) {
        organisation.name = input.name().strip();
        organisation.kind = input.kind();
        organisation.updatedAt = clock.instant();
    }

    private static RestResponse<OrganisationView> answer(Organisation organisation) {
        return ResponseBuilder.ok(OrganisationView.of(organisation))
                .tag(ETags.of(organisation.version))
                .build();
    }
}
