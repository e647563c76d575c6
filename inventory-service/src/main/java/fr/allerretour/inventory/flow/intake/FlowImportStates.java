package fr.allerretour.inventory.flow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Where a flow log really stands. Its row says so, save when its job ended without a word: cancelled before it began, or
 * given up after its workers died.
 */
@ApplicationScoped
class FlowImportStates {

    private final Jobs jobs;
    private final ObjectMapper json;

    FlowImportStates(Jobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    FlowImportView view(FlowImport flowImport) {
        JobView job = flowImport.job == null ? null : jobs.get(flowImport.job);
        return FlowImportView.of(flowImport, of(flowImport, job), report(flowImport), job);
    }

    /** For lists: the job only while it is at work, so that a page of ended imports asks for none. */
    FlowImportView listed(FlowImport flowImport) {
        JobView job = flowImport.job == null || !flowImport.state.busy() ? null : jobs.get(flowImport.job);
        return FlowImportView.of(flowImport, of(flowImport, job), null, job);
    }

    private static FlowImportState of(FlowImport flowImport, @Nullable JobView job) {
        if (!flowImport.state.busy() || job == null) {
            return flowImport.state;
        }
        return switch (job.state()) {
            case QUEUED, RUNNING, SUCCEEDED -> flowImport.state;
            case FAILED -> FlowImportState.FAILED;
            case CANCELLED -> FlowImportState.CANCELLED;
        };
    }

    private @Nullable FlowReport report(FlowImport flowImport) {
        if (flowImport.report == null) {
            return null;
        }
        try {
            return json.readValue(flowImport.report, FlowReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The report of flow import " + flowImport.id + " is no JSON", e);
        }
    }
}
