package fr.allerretour.inventory.intake.mapping;

import fr.allerretour.inventory.intake.FileProblem;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.mapped.propose.MappingProposer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals of column mappings over HTTP. Nothing of the file is kept. */
@Path("/api/v1/column-mappings/proposals")
@RunOnVirtualThread
@Tag(name = "column-mappings")
public class ColumnMappingProposalResource {

    private final MappingProposer proposer = new MappingProposer(ReadLimits.standard());

    @POST
    @Consumes({"text/csv", "application/octet-stream"})
    @Operation(
            operationId = "createColumnMappingProposal",
            summary = "Propose a column mapping for a CSV file",
            description =
                    "Looks at the headings and the first 500 rows (of the first MiB) of a CSV file of unknown form and says"
                            + " for each heading what it may become, in which unit, how sure that is and why, and what you have"
                            + " to confirm. The draft leaves out what is only guessed, so it is refused until you have said it."
                            + " Nothing is kept.")
    @APIResponse(responseCode = "200", description = "The proposal.")
    public MappingProposalView propose(InputStream body) throws IOException {
        byte[] start = body.readNBytes(MappingProposer.LOOKED_AT + 1);
        boolean cut = start.length > MappingProposer.LOOKED_AT;
        try {
            return MappingProposalView.of(
                    proposer.propose(cut ? Arrays.copyOf(start, MappingProposer.LOOKED_AT) : start, cut));
        } catch (FormatException e) {
            throw FileProblem.of(e, "upload");
        }
    }
}
