package fr.allerretour.inventory.flow.intake;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.intake.FileNames;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Flow logs of a portfolio over HTTP: sending one, and what its reading told. */
@Path("/api/v1/portfolios/{portfolio}/flow-imports")
@RunOnVirtualThread
@Tag(
        name = "flows",
        description =
                "Logs of network flows: what is noise, who serves everybody, and which dependencies they suggest. Nothing"
                        + " becomes a dependency until you confirm it.")
public class FlowImportResource {

    private static final List<Listing.SortKey<FlowImport>> SORT_KEYS =
            List.of(new Listing.SortKey<>("createdAt", flowImport -> flowImport.createdAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final FlowImportRepository imports;
    private final FlowFiles files;
    private final FlowImportStates states;
    private final Jobs jobs;
    private final Clock clock;

    FlowImportResource(
            Caller caller,
            PortfolioRepository portfolios,
            FlowImportRepository imports,
            FlowFiles files,
            FlowImportStates states,
            Jobs jobs,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.imports = imports;
        this.files = files;
        this.states = states;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listFlowImports",
            summary = "List flow logs",
            description = "What was sent to the portfolio, without the reports.")
    public Page<FlowImportView> list(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "createdAt, with - before it for the newest first.", example = "-createdAt")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        portfolios.get(caller.organisation(), portfolio);
        return new Listing<>(FlowImport.class, flowImport -> flowImport.id, caller.organisation())
                .where("portfolio", portfolio)
                .page(imports.getEntityManager(), SORT_KEYS, sort, cursor, limit, states::listed);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getFlowImport",
            summary = "Read what a flow log told",
            description =
                    "Its state, and once it is READ: how many flows are noise, refused or unknown, which lines were"
                            + " rejected and why, who serves everybody, and what was proposed.")
    public FlowImportView get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "The flow log.", example = Examples.FLOW_IMPORT) @PathParam("id") UUID id) {
        return states.view(imports.get(caller.organisation(), portfolio, id));
    }

    @POST
    @Consumes({"application/octet-stream", "application/gzip", "text/csv", "text/plain"})
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "uploadFlowImport",
            summary = "Send a flow log",
            description =
                    "A log of network flows, gzipped or not: of AWS (VPC flow logs, versions 2 to 5, as text), Azure (flow logs of"
                            + " network security groups or virtual networks as JSON; the dependency export of Azure Migrate), nfdump"
                            + " (lines or CSV), Google Cloud (CSV), or a CSV with headings for the source, the destination and the"
                            + " destination port. The format is found from the content. A job adds the flows up between the workloads"
                            + " of the portfolio, whose network cards say which address is whose, and writes proposals; the portfolio"
                            + " itself does not change. Logs of the same format may be put together into one file; a large one is best"
                            + " sent gzipped.")
    @APIResponse(
            responseCode = "202",
            description = "Received; Location is the job that reads it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FlowImportView.class)))
    public Response upload(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(
                            description = "What you call the file; shown as the source of what comes from it.",
                            example = "vpc-2026-03.log.gz")
                    @QueryParam("fileName")
                    @DefaultValue("upload")
                    String fileName,
            InputStream body)
            throws IOException {
        portfolios.get(caller.organisation(), portfolio);
        try (FlowFiles.Received received = files.receive(body)) {
            FlowImportView view = QuarkusTransaction.joiningExisting()
                    .call(() -> register(portfolio, FileNames.plain(fileName), received));
            return jobs.accepted(Objects.requireNonNull(view.job()), view);
        }
    }

    private FlowImportView register(UUID portfolio, String fileName, FlowFiles.Received received) throws Exception {
        FlowImport flowImport = new FlowImport();
        flowImport.id = UUID.randomUUID();
        flowImport.organisation = caller.organisation();
        flowImport.portfolio = portfolio;
        flowImport.fileName = fileName;
        flowImport.sizeBytes = received.size();
        flowImport.sha256 = received.sha256();
        flowImport.state = FlowImportState.RECEIVED;
        flowImport.createdBy = caller.actor();
        flowImport.createdAt = clock.instant();
        flowImport.updatedAt = flowImport.createdAt;
        JobView job = jobs.submit(
                FlowImportJob.KIND,
                "/api/v1/portfolios/" + portfolio + "/flow-imports/" + flowImport.id,
                new FlowImportJob.Work(flowImport.id));
        flowImport.job = job.id();
        imports.persistAndFlush(flowImport);
        files.store(caller.organisation(), flowImport.id, received.file());
        return FlowImportView.of(flowImport, flowImport.state, null, job);
    }
}
