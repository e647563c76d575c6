package fr.allerretour.inventory.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.staging.RowState;
import fr.allerretour.inventory.intake.staging.StagedRow;
import fr.allerretour.inventory.intake.staging.StagedRows;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One import over HTTP: its state, its rows, and the decision. */
@Path("/api/v1/imports/{id}")
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ZIP = "application/zip";
    private static final TypeReference<List<SheetHead>> HEADS = new TypeReference<>() {};

    private final Caller caller;
    private final FileImportRepository imports;
    private final PortfolioRepository portfolios;
    private final StagedRows rows;
    private final ImportStates states;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;
    private final FormatDetector formats = new FormatDetector(ReadLimits.standard());

    ImportResource(
            Caller caller,
            FileImportRepository imports,
            PortfolioRepository portfolios,
            StagedRows rows,
            ImportStates states,
            Jobs jobs,
            ObjectMapper json,
            Clock clock) {
        this.caller = caller;
        this.imports = imports;
        this.portfolios = portfolios;
        this.rows = rows;
        this.states = states;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description = "Its state, and in PREVIEW how many rows are new, changed, unchanged or rejected.")
    public RestResponse<ImportView> get(
            @Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id) {
        FileImport fileImport = imports.get(caller.organisation(), id);
        return ResponseBuilder.ok(states.view(fileImport))
                .tag(ETags.of(fileImport.version))
                .build();
    }

    @GET
    @Path("rows")
    @Operation(
            operationId = "listImportRows",
            summary = "List the rows of an import",
            description = "For each row what applying would do: what changes member by member, or why it is rejected.")
    public Page<ImportRowView> rows(
            @Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id,
            @Parameter(description = "Only new, changed, unchanged or rejected rows.", example = "REJECTED")
                    @QueryParam("state")
                    @Nullable
                    RowFilter state,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit)
            throws SQLException {
        requireShown(imports.get(caller.organisation(), id));
        int size = Limits.of(limit);
        String context = "rows of " + id + " " + state;
        int after = cursor == null
                ? 0
                : Integer.parseInt(Cursors.decode(context, cursor).getFirst());
        List<StagedRow> found =
                rows.page(caller.organisation(), id, state == null ? null : state.rowState(), null, after, size + 1);
        List<StagedRow> shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                shown.stream().map(ImportRowView::of).toList(),
                found.size() <= size
                        ? null
                        : Cursors.encode(
                                context,
                                List.of(Integer.toString(shown.getLast().seq()))));
    }

    @GET
    @Path("rejected")
    @Operation(
            operationId = "downloadRejectedRows",
            summary = "Download the rejected rows",
            description = "As a file of the format they came in, with one more column that says why. Correct it and"
                    + " send it again as it stands. Of a format without rows and columns, such as JSON, it is a CSV file"
                    + " with the path to each rejected thing and the reason.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = XLSX), @Content(mediaType = ZIP)})
    public Response rejected(
            @Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id)
            throws IOException {
        String organisation = caller.organisation();
        FileImport fileImport = imports.get(organisation, id);
        requireShown(fileImport);
        if (fileImport.rowsRejected == 0) {
            throw new ProblemException(
                    InventoryProblem.NOTHING_REJECTED, "All " + fileImport.rowsRead + " rows are in order.");
        }
        List<SheetHead> heads = json.readValue(fileImport.heads, HEADS);
        String extension = formats.byId(fileImport.format)
                .map(format -> format.doc().rejectedExtension())
                .orElse("csv");
        StreamingOutput content = out ->
                RejectedRowsWriter.write(extension, heads, new RejectedRowsOf(rows, organisation, id, heads), out);
        return Response.ok(content, mediaType(extension))
                .header("Content-Disposition", attachment(fileImport.fileName, extension))
                .build();
    }

    @POST
    @Path("apply")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "applyImport",
            summary = "Apply an import",
            description = "Writes what the preview shows into the portfolio, all of it at once; rejected rows are left"
                    + " out. Refused if the portfolio has changed since the preview.")
    @APIResponse(
            responseCode = "202",
            description = "Being applied; Location is the job.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    public Response apply(@Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id) {
        FileImport fileImport = imports.hold(caller.organisation(), id);
        ImportState state = states.of(fileImport);
        if (state != ImportState.PREVIEW) {
            throw new ProblemException(InventoryProblem.IMPORT_NOT_IN_PREVIEW, "The import is " + state + ".")
                    .with("state", state);
        }
        long revision = portfolios.revision(caller.organisation(), fileImport.portfolio);
        if (fileImport.revision == null || fileImport.revision != revision) {
            throw new ProblemException(
                    InventoryProblem.IMPORT_OUTDATED,
                    "The preview compares with revision " + fileImport.revision + " of the portfolio, which is now at "
                            + revision + ".");
        }
        return submit(fileImport, ImportState.APPLYING, ApplyJob.KIND);
    }

    @POST
    @Path("preview")
    @Idempotent
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    @Operation(
            operationId = "startImportPreview",
            summary = "Preview an import again",
            description = "Reads the file once more and compares it with the portfolio as it is now. A file of a format"
                    + " that may hold secrets (carriesSecrets in GET /api/v1/import-formats) has been forgotten by then:"
                    + " send it again.")
    @APIResponse(
            responseCode = "202",
            description = "Being read; Location is the job.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    public Response preview(
            @Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id) {
        FileImport fileImport = imports.hold(caller.organisation(), id);
        ImportState state = states.of(fileImport);
        if (state != ImportState.PREVIEW) {
            throw new ProblemException(InventoryProblem.IMPORT_NOT_IN_PREVIEW, "The import is " + state + ".")
                    .with("state", state);
        }
        if (formats.byId(fileImport.format).map(InventoryFormat::carriesSecrets).orElse(false)) {
            throw new ProblemException(
                            InventoryProblem.IMPORT_FILE_FORGOTTEN,
                            "Files of the format " + fileImport.format
                                    + " may hold secrets; this one was forgotten when" + " its preview had been made.")
                    .with("format", fileImport.format);
        }
        return submit(fileImport, ImportState.RECEIVED, PreviewJob.KIND);
    }

    private Response submit(FileImport fileImport, ImportState state, String kind) {
        JobView job = jobs.submit(kind, "/api/v1/imports/" + fileImport.id, new ImportWork(fileImport.id));
        fileImport.state = state;
        fileImport.job = job.id();
        fileImport.updatedAt = clock.instant();
        return jobs.accepted(job, ImportView.of(fileImport, state, job));
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "deleteImport",
            summary = "Delete an import",
            description = "Forgets the file and its rows; what was applied stays applied.")
    @APIResponse(responseCode = "204", description = "Deleted.")
    public void delete(@Parameter(description = "The import.", example = Examples.IMPORT) @PathParam("id") UUID id) {
        FileImport fileImport = imports.hold(caller.organisation(), id);
        if (states.of(fileImport).busy()) {
            throw new ProblemException(InventoryProblem.IMPORT_BUSY, "The import is " + fileImport.state + ".");
        }
        imports.delete(fileImport);
    }

    private void requireShown(FileImport fileImport) {
        ImportState state = states.of(fileImport);
        if (!state.shown()) {
            throw new ProblemException(
                            state.busy() ? InventoryProblem.IMPORT_BUSY : InventoryProblem.IMPORT_NOT_IN_PREVIEW,
                            "The import is " + state + ", so there are no rows to show.")
                    .with("state", state);
        }
    }

    private static String mediaType(String extension) {
        return switch (extension) {
            case "csv" -> "text/csv; charset=UTF-8";
            case "zip" -> ZIP;
            default -> XLSX;
        };
    }

    private static String attachment(String fileName, String extension) {
        int dot = fileName.lastIndexOf('.');
        String name = (dot > 0 ? fileName.substring(0, dot) : fileName) + "-rejected." + extension;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }

    /** The states of rows as the query names them. */
    public enum RowFilter {
        NEW,
        CHANGED,
        UNCHANGED,
        REJECTED;

        /** Whatever its case. */
        public static RowFilter fromString(String text) {
            return valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }

        RowState rowState() {
            return RowState.valueOf(name());
        }
    }
}
