package fr.allerretour.export.verification;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundle.verify.BundleVerifier;
import fr.allerretour.export.bundle.verify.UnusableBagException;
import fr.allerretour.export.bundle.verify.Verification;
import fr.allerretour.export.bundles.BundleStore;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads one bundle again. Changes nothing but the verification's own row, and that once, at its end. */
@ApplicationScoped
class VerificationJob implements JobHandler {

    static final String KIND = "verification";

    private final VerificationStore store;
    private final BundleStore bundles;
    private final Clock clock;

    VerificationJob(VerificationStore store, BundleStore bundles, Clock clock) {
        this.store = store;
        this.bundles = bundles;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws IOException {
        VerificationEntity row = store.find(
                        job.organisation(),
                        job.payload(VerificationJobPayload.class).verificationId())
                .orElseThrow(() -> new IllegalStateException("No verification for job " + job.id()));
        if (row.verifiedAt != null) {
            return;
        }
        job.checkCancelled();
        Path folder = bundles.place(job.organisation(), row.bundleId)
                .flatMap(BundleStore.Place::folder)
                .orElseThrow(() ->
                        new ProblemException(ExportProblem.BUNDLE_FOLDER_GONE, "The bundle has no place any more."));
        Instant start = clock.instant();
        Verification found;
        try {
            found = BundleVerifier.verify(folder, null, (octets, total) -> {
                job.checkCancelled();
                job.progress(octets, total, "bytes", "Reading");
            });
        } catch (UnusableBagException e) {
            throw new ProblemException(ExportProblem.BUNDLE_FOLDER_GONE, String.valueOf(e.getMessage()));
        }
        Instant end = clock.instant();
        store.found(
                job.organisation(),
                row.id,
                found,
                end,
                Duration.between(start, end).toMillis());
    }
}
