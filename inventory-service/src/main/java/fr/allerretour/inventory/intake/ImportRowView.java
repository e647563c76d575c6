package fr.allerretour.inventory.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.staging.FieldChange;
import fr.allerretour.inventory.intake.staging.ItemKind;
import fr.allerretour.inventory.intake.staging.RowIssue;
import fr.allerretour.inventory.intake.staging.RowMatch;
import fr.allerretour.inventory.intake.staging.RowState;
import fr.allerretour.inventory.intake.staging.StagedRow;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of an import as it is shown. */
@Schema(name = "ImportRow")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportRowView(
        @Schema(description = "The sheet it stands in; absent in a CSV file.", examples = "vInfo")
        String sheet,

        @Schema(description = "The row as a spreadsheet shows it; the headings are normally row 1.", examples = "7")
        int row,

        @Schema(description = "What it describes; absent if that could not be read.") @Nullable
        ItemKind kind,

        @Schema(description = "The key of what it is about.") @Nullable
        String key,

        @Schema(description = "How the workload was told; absent if by the row's own key, or if it is a new one.")
        @Nullable
        RowMatch match,

        RowState state,

        @Schema(description = "Member by member, what applying would change.")
        List<FieldChange> changes,

        @Schema(description = "Why it was rejected.") List<RowIssue> issues) {

    static ImportRowView of(StagedRow row) {
        return new ImportRowView(
                row.position().sheet(),
                row.position().row(),
                row.kind(),
                row.key(),
                row.match(),
                row.state(),
                row.changes(),
                row.issues());
    }
}
