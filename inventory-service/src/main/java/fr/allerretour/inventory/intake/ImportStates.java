package fr.allerretour.inventory.intake;

import fr.allerretour.kit.job.JobState;
import fr.allerretour.kit.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

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
        return ImportView.of(fileImport, of(fileImport));
    }

    ImportState of(FileImport fileImport) {
        if (!fileImport.state.busy() || fileImport.job == null) {
            return fileImport.state;
        }
        JobState job = jobs.get(fileImport.job).state();
        return switch (job) {
            case QUEUED, RUNNING, SUCCEEDED -> fileImport.state;
            case FAILED -> fileImport.state == ImportState.APPLYING ? ImportState.PREVIEW : ImportState.FAILED;
            case CANCELLED -> fileImport.state == ImportState.APPLYING ? ImportState.PREVIEW : ImportState.CANCELLED;
        };
    }
}
