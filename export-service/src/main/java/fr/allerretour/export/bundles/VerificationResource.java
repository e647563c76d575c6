package fr.allerretour.export.bundles;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundle.verify.BundleVerifier;
import fr.allerretour.export.bundle.verify.Reason;
import fr.allerretour.export.bundle.verify.UnusableBagException;
import fr.allerretour.export.bundle.verify.Verification;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bundles checked where they lie. */
@Path("/api/v1/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Verifications", description = "Is a bundle still what was published? With every reason if not.")
class VerificationResource {

    private static final int SHOWN_AT_MOST = 1000;

    private final BundleStore store;
    private final Caller caller;
    private final Clock clock;

    VerificationResource(BundleStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /** What to verify. */
    @Schema(name = "NewVerification")
    record NewVerification(
            @Schema(description = "A published bundle.") @NotNull
            UUID bundleId) {}

    /** What a verification found. */
    @RegisterForReflection
    @Schema(name = "Verification", description = "What was found; valid if no reason is an ERROR.")
    record VerificationView(
            UUID bundleId,
            boolean valid,

            @Schema(description = "Version of BagIt.", examples = "1.0")
            String bagItVersion,

            long files,
            long bytes,

            @Schema(description = "At most 1000, errors first.")
            List<ReasonView> reasons,

            Instant verifiedAt,
            double seconds) {}

    /** One thing that was found. */
    @RegisterForReflection
    @Schema(name = "Reason")
    record ReasonView(
            Reason.Severity severity,
            @Schema(examples = "digest-differs") String code,
            String file,
            String detail) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyBundle",
            summary = "Verify a bundle",
            description =
                    "Reads every byte again and compares digests, lists and signature. Takes as long as reading does;"
                            + " nothing is changed.")
    public VerificationView verify(
            @Valid
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples =
                                                    @ExampleObject(
                                                            name = "bundle",
                                                            value =
                                                                    "{\"bundleId\": \"0192f0c1-7a5b-7c3d-8e9f-001122334455\"}")))
                    NewVerification request)
            throws IOException {
        BundleEntity bundle = QuarkusTransaction.requiringNew()
                .call(() -> store.find(caller.organisation(), request.bundleId())
                        .orElseThrow(() -> new ProblemException(
                                KitProblem.NOT_FOUND, "There is no bundle " + request.bundleId() + " here.")));
        if (!bundle.state.published()) {
            throw new ProblemException(ExportProblem.BUNDLE_NOT_PUBLISHED, "The bundle is " + bundle.state + ".");
        }
        Instant start = clock.instant();
        Verification found;
        try {
            found = BundleVerifier.verify(java.nio.file.Path.of(String.valueOf(bundle.path)));
        } catch (UnusableBagException e) {
            throw new ProblemException(ExportProblem.BUNDLE_FOLDER_GONE, String.valueOf(e.getMessage()));
        }
        Instant end = clock.instant();
        List<ReasonView> reasons = found.reasons().stream()
                .limit(SHOWN_AT_MOST)
                .map(reason -> new ReasonView(reason.severity(), reason.code(), reason.file(), reason.detail()))
                .toList();
        return new VerificationView(
                bundle.id,
                found.valid(),
                found.version(),
                found.files(),
                found.octets(),
                reasons,
                end,
                Duration.between(start, end).toMillis() / 1000.0);
    }
}
