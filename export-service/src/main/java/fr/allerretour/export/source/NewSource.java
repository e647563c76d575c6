package fr.allerretour.export.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller registers. */
@Schema(description = "A folder of files, or a MariaDB server, and the data sets of the inventory that it holds.")
record NewSource(
        @Schema(description = "Unique in the organisation; names the lot in the bundle.", examples = "payroll-files")
        @NotBlank
        @Pattern(
                regexp = "[a-z0-9][a-z0-9-]{0,62}",
                message = "expected 1 to 63 of a-z, 0-9 and -, not starting with -")
        String name,

        @Schema(description = "FILES or MARIADB.") @NotNull Source.Kind kind,

        @Schema(description = "FILES: the folder, absolute, below an allowed root.", examples = "/srv/payroll")
        @Nullable
        String path,

        @Schema(
                description =
                        "MARIADB: jdbc:mariadb://HOST[:PORT]/[SCHEMA]; without a schema, every schema that the user sees.",
                examples = "jdbc:mariadb://127.0.0.1:3306/payroll")
        @Nullable
        String jdbcUrl,

        @Schema(description = "MARIADB: a user with SELECT, SHOW VIEW, TRIGGER, EVENT.", examples = "exporter")
        @Nullable
        String username,

        @Schema(
                description = "MARIADB: path of a file that holds the password alone, below an allowed root.",
                examples = "/srv/secrets/exporter")
        @Nullable
        String passwordFile,

        @Schema(description = "Keys of the inventory's data sets.", examples = "[\"payroll-db\"]")
        @NotNull
        @Size(max = 10_000)
        List<@NotBlank String> dataSets) {}
