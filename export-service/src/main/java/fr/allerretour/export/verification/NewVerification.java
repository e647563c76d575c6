package fr.allerretour.export.verification;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to verify. */
@Schema(name = "NewVerification")
record NewVerification(
        @Schema(description = "A published bundle.") @NotNull
        UUID bundleId) {}
