package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.intake.staging.StagingArea;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.job.JobCancelledException;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/**
 * Writes what a preview showed, in one transaction: readers see the portfolio as it was or as it is, never between. Run
 * again after a crash, it finds the import either still to apply or applied.
 */
@ApplicationScoped
class ApplyJob implements JobHandler {

    static final String KIND = "import-apply";

    /** Longer than 100,000 rows take; a lost worker's locks end with its connection, not with this. */
    private static final int SECONDS = 1800;

    private final FileImportRepository imports;
    private final PortfolioRepository portfolios;
    private final Uploads uploads;
    private final StagingArea staging;
    private final Clock clock;

    ApplyJob(
            FileImportRepository imports,
            PortfolioRepository portfolios,
            Uploads uploads,
            StagingArea staging,
            Clock clock) {
        this.imports = imports;
        this.portfolios = portfolios;
        this.uploads = uploads;
        this.staging = staging;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws Exception {
        UUID id = job.payload(ImportWork.class).fileImport();
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                apply(job, id);
                return true;
            });
        } catch (ProblemException | JobCancelledException e) {
            // Anything else may pass: the job is run again, or has failed, and then the state is known from that.
            QuarkusTransaction.requiringNew().run(() -> backToPreview(job, id));
            throw e;
        }
    }

    private void apply(JobContext job, UUID id) throws Exception {
        FileImport fileImport = imports.holdIfThere(job.organisation(), id).orElse(null);
        if (fileImport == null || fileImport.state != ImportState.APPLYING) {
            return;
        }
        long revision = portfolios.change(job.organisation(), fileImport.portfolio);
        if (fileImport.revision == null || revision != fileImport.revision + 1) {
            throw new ProblemException(
                    InventoryProblem.IMPORT_OUTDATED,
                    "The preview compares with revision " + fileImport.revision + " of the portfolio, which is now at "
                            + (revision - 1) + ".");
        }
        staging.apply(
                job,
                id,
                fileImport.portfolio,
                fileImport.fileName,
                fileImport.rowsNew + fileImport.rowsChanged,
                clock.instant());
        uploads.discard(job.organisation(), id);
        fileImport.state = ImportState.APPLIED;
        fileImport.updatedAt = clock.instant();
    }

    private void backToPreview(JobContext job, UUID id) {
        imports.holdIfThere(job.organisation(), id)
                .filter(fileImport -> fileImport.state == ImportState.APPLYING)
                .ifPresent(fileImport -> {
                    fileImport.state = ImportState.PREVIEW;
                    fileImport.updatedAt = clock.instant();
                });
    }
}
