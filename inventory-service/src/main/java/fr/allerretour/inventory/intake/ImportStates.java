package fr.allerretour.inventory.intake;

import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Where an import really stands. Its row says so, save when its job ended without a word: cancelled before it began, or
 * given up after its workers died.
 */
@ApplicationScoped
class ImportStates {

    private final Jobs jobs;

    ImportStates(Jobs jobs) {
        this.jobs = jobs;
    }

    ImportView view(FileImport fileImport) {
        JobView job = fileImport.job == null ? null : jobs.get(fileImport.job);
        return ImportView.of(fileImport, of(fileImport, job), job);
    }

    /** For lists: the job only while it is at work, so that a page of ended imports asks for none. */
    ImportView listed(FileImport fileImport) {
        return fileImport.state.busy() ? view(fileImport) : ImportView.of(fileImport, fileImport.state, null);
    }

    ImportState of(FileImport fileImport) {
        if (!fileImport.state.busy() || fileImport.job == null) {
            return fileImport.state;
        }
        return of(fileImport, jobs.get(fileImport.job));
    }

    private static ImportState of(FileImport fileImport, @Nullable JobView job) {
        if (!fileImport.state.busy() || job == null) {
            return fileImport.state;
        }
        return switch (job.state()) {
            case QUEUED, RUNNING, SUCCEEDED -> fileImport.state;
            case FAILED -> fileImport.state == ImportState.APPLYING ? ImportState.PREVIEW : ImportState.FAILED;
            case CANCELLED -> fileImport.state == ImportState.APPLYING ? ImportState.PREVIEW : ImportState.CANCELLED;
        };
    }
}
