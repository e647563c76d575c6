package fr.allerretour.inventory.catalogue;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A portfolio's whole content over HTTP, as one file. */
@Path("/api/v1/portfolios/{portfolio}/catalogue")
@RunOnVirtualThread
@Tag(name = "catalogue", description = "The way out: all that a portfolio holds, as one file that also goes in again.")
public class CatalogueResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Caller caller;
    private final CatalogueFiles files;

    CatalogueResource(Caller caller, CatalogueFiles files) {
        this.caller = caller;
        this.files = files;
    }

    @GET
    @Operation(
            operationId = "downloadCatalogue",
            summary = "Export a whole portfolio",
            description = "Applications, workloads, dependencies and data sets as they are at one moment. xlsx (one"
                    + " workbook) and csv-zip (one CSV file each) are import formats too: imported into an empty portfolio"
                    + " they give the same content (not its history: provenance, conflicts, and the other keys by which files know a"
                    + " workload), into the same one they change nothing. What is unknown stays empty, and"
                    + " an empty cell says nothing. No cell is a formula: text that looks like one has an apostrophe before"
                    + " it, which an import takes away. cyclonedx is a CycloneDX 1.7 bill of materials, without what that"
                    + " has no place for: strength and reason of dependencies.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = XLSX),
                @Content(mediaType = "application/zip"),
                @Content(mediaType = "application/vnd.cyclonedx+json")
            })
    @APIResponse(responseCode = "409", description = "Something is too long, or too many, for sheets.")
    public Response export(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(
                            description = "What to write it as.",
                            example = "xlsx",
                            schema = @Schema(enumeration = {"xlsx", "csv-zip", "cyclonedx"}))
                    @QueryParam("format")
                    @DefaultValue("xlsx")
                    String format)
            throws IOException {
        CatalogueFormat wanted = CatalogueFormat.of(format)
                .orElseThrow(() -> new ProblemException(
                        InventoryProblem.UNKNOWN_EXPORT_FORMAT, "There is no export format '" + format + "'."));
        CatalogueFiles.Written file = files.write(caller.organisation(), portfolio, wanted);
        StreamingOutput content = out -> {
            try (InputStream in = file.content()) {
                in.transferTo(out);
            }
        };
        String name = URLEncoder.encode(file.portfolioName() + wanted.extension(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(content, wanted.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", file.bytes())
                .build();
    }
}
