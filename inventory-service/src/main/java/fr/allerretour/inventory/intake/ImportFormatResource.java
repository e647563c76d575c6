package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.kit.page.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The formats that files may come in, over HTTP. */
@Path("/api/v1/import-formats")
@RunOnVirtualThread
@Tag(name = "imports")
public class ImportFormatResource {

    private final List<ImportFormatView> formats = new FormatDetector(ReadLimits.standard())
            .formats().stream().map(ImportFormatView::of).toList();

    @GET
    @Operation(
            operationId = "listImportFormats",
            summary = "List the import formats",
            description = "Which files can be sent, what is read of each and what is passed over. A file's content is"
                    + " compared with them in this order.")
    public Page<ImportFormatView> list() {
        return new Page<>(formats, null);
    }
}
