package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import fr.allerretour.inventory.intake.format.mapped.reading.MappedCsv;
import fr.allerretour.inventory.intake.mapping.ColumnMappingRepository;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of a portfolio over HTTP: sending a file, and what was sent. */
@Path("/api/v1/portfolios/{portfolio}/imports")
@RunOnVirtualThread
@Tag(name = "imports", description = "Files on their way in: sent, read, previewed, and applied only when you say so.")
public class UploadResource {

    private static final String AUTO = "auto";
    private static final List<Listing.SortKey<FileImport>> SORT_KEYS =
            List.of(new Listing.SortKey<>("createdAt", fileImport -> fileImport.createdAt, Instant::parse));

    private final Caller caller;
    private final PortfolioRepository portfolios;
    private final FileImportRepository imports;
    private final Uploads uploads;
    private final ImportStates states;
    private final ColumnMappingRepository mappings;
    private final Jobs jobs;
    private final Clock clock;
    private final List<String> formats = new FormatDetector(ReadLimits.standard())
            .formats().stream().map(InventoryFormat::id).toList();

    UploadResource(
            Caller caller,
            PortfolioRepository portfolios,
            FileImportRepository imports,
            Uploads uploads,
            ImportStates states,
            ColumnMappingRepository mappings,
            Jobs jobs,
            Clock clock) {
        this.caller = caller;
        this.portfolios = portfolios;
        this.imports = imports;
        this.uploads = uploads;
        this.states = states;
        this.mappings = mappings;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports", description = "What was sent to the portfolio.")
    public Page<ImportView> list(
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
        return new Listing<>(FileImport.class, fileImport -> fileImport.id, caller.organisation())
                .where("portfolio", portfolio)
                .page(imports.getEntityManager(), SORT_KEYS, sort, cursor, limit, states::listed);
    }

    @POST
    @Consumes({
        "application/octet-stream",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/zip"
    })
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Operation(
            operationId = "uploadImport",
            summary = "Send a file",
            description =
                    "A file of one of the known formats (GET /api/v1/import-formats): what RVTools, Azure Migrate and"
                            + " other tools export, one of our CSV sheets, or any CSV file by a column mapping that"
                            + " you saved. The format is found from the content, not from the"
                            + " name; JSON and the like are sent as application/octet-stream. The file is read and checked by a job;"
                            + " nothing changes until you apply it.")
    @APIResponse(
            responseCode = "202",
            description = "Received; Location is the job that reads it.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    public Response upload(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "auto (found from the content), or the id of a format.", example = AUTO)
                    @QueryParam("format")
                    @DefaultValue(AUTO)
                    String format,
            @Parameter(description = "The column mapping to read it by; needed with format=mapped-csv, and only then.")
                    @QueryParam("mapping")
                    @Nullable
                    UUID mapping,
            @Parameter(
                            description = "What you call the file; shown as the source of every value.",
                            example = "inventaire.xlsx")
                    @QueryParam("fileName")
                    @DefaultValue("upload")
                    String fileName,
            InputStream body)
            throws IOException {
        if (!format.equals(AUTO) && !formats.contains(format)) {
            throw new ProblemException(InventoryProblem.UNKNOWN_FORMAT, "'" + format + "' is no import format.")
                    .at("format", "expected auto, " + formats.stream().collect(Collectors.joining(", ")));
        }
        portfolios.get(caller.organisation(), portfolio);
        SavedMapping readBy = mapping(format, mapping);
        try (Uploads.Received received = uploads.receive(body)) {
            ImportView view = QuarkusTransaction.joiningExisting()
                    .call(() -> register(portfolio, format, readBy, FileNames.plain(fileName), received));
            return jobs.accepted(Objects.requireNonNull(view.job()), view);
        }
    }

    private @Nullable SavedMapping mapping(String format, @Nullable UUID mapping) {
        boolean mapped = format.equals(MappedCsv.ID);
        if (mapped != (mapping != null)) {
            throw new ProblemException(
                            InventoryProblem.MAPPING_WITHOUT_FORMAT,
                            mapped ? "No mapping is named." : "A mapping is named, but the format is " + format + ".")
                    .at("mapping", "expected the id of a column mapping with format=mapped-csv, else none");
        }
        return mapping == null ? null : mappings.saved(caller.organisation(), mapping);
    }

    private ImportView register(
            UUID portfolio, String format, @Nullable SavedMapping readBy, String fileName, Uploads.Received received)
            throws Exception {
        FileImport fileImport = new FileImport();
        fileImport.id = UUID.randomUUID();
        fileImport.organisation = caller.organisation();
        fileImport.portfolio = portfolio;
        fileImport.fileName = fileName;
        fileImport.format = format;
        fileImport.mapping = readBy == null ? null : readBy.id();
        fileImport.mappingName = readBy == null ? null : readBy.name();
        fileImport.sizeBytes = received.size();
        fileImport.sha256 = received.sha256();
        fileImport.state = ImportState.RECEIVED;
        fileImport.createdBy = caller.actor();
        fileImport.createdAt = clock.instant();
        fileImport.updatedAt = fileImport.createdAt;
        JobView job = jobs.submit(PreviewJob.KIND, "/api/v1/imports/" + fileImport.id, new ImportWork(fileImport.id));
        fileImport.job = job.id();
        imports.persistAndFlush(fileImport);
        uploads.store(caller.organisation(), fileImport.id, received.file());
        return ImportView.of(fileImport, fileImport.state, job);
    }
}
