package fr.allerretour.inventory.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import fr.allerretour.kit.job.JobView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as it is shown. */
@Schema(name = "Import")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        UUID portfolio,

        @Schema(examples = "inventaire.xlsx") String fileName,

        @Schema(description = "As asked, then as found.", examples = "rvtools-xlsx")
        String format,

        @Schema(description = "The column mapping that reads it, of a mapped-csv.") @Nullable
        ReadBy mapping,

        @Schema(description = "Size of the file in bytes.") long size,

        @Schema(description = "SHA-256 of the file.") String sha256,

        ImportState state,
        Counts counts,

        @Schema(
                description = "What the reader decided about the file.",
                type = SchemaType.ARRAY,
                implementation = Object.class)
        @JsonRawValue
        String warnings,

        @Schema(description = "Why it failed (RFC 9457).", type = SchemaType.OBJECT) @JsonRawValue @Nullable
        String problem,

        @Schema(description = "The job at work on it, or the last one; in a list only while it is at work.") @Nullable
        JobView job,

        String createdBy,
        Instant createdAt,
        Instant updatedAt) {

    /** How many rows there are, and what applying would do with them. */
    @Schema(name = "ImportCounts")
    public record Counts(
            @Schema(examples = "150") long rows,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @Schema(name = "new", examples = "148")
            long added,

            @Schema(examples = "0") long changed,

            @Schema(examples = "0") long unchanged,

            @Schema(examples = "2") long rejected) {}

    /** A column mapping, as it was when it read the file. */
    @Schema(name = "ImportMapping")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReadBy(
            UUID id,

            @Schema(examples = "GLPI, ordinateurs") @Nullable
            String name,

            @Schema(description = "Absent until it has read the file.", examples = "0") @Nullable
            Long version) {

        static @Nullable ReadBy of(FileImport fileImport) {
            return fileImport.mapping == null
                    ? null
                    : new ReadBy(fileImport.mapping, fileImport.mappingName, fileImport.mappingVersion);
        }
    }

    static ImportView of(FileImport fileImport, ImportState state, @Nullable JobView job) {
        return new ImportView(
                fileImport.id,
                fileImport.portfolio,
                fileImport.fileName,
                fileImport.format,
                ReadBy.of(fileImport),
                fileImport.sizeBytes,
                fileImport.sha256,
                state,
                new Counts(
                        fileImport.rowsRead,
                        fileImport.rowsNew,
                        fileImport.rowsChanged,
                        fileImport.rowsUnchanged,
                        fileImport.rowsRejected),
                fileImport.warnings,
                problem(fileImport, state, job),
                job,
                fileImport.createdBy,
                fileImport.createdAt,
                fileImport.updatedAt);
    }

    /** The job may end between the reading of the two rows: then it alone knows why. */
    private static @Nullable String problem(FileImport fileImport, ImportState state, @Nullable JobView job) {
        if (fileImport.problem == null && state == ImportState.FAILED && job != null) {
            return job.problem();
        }
        return fileImport.problem;
    }
}
