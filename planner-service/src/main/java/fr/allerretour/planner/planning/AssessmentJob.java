package fr.allerretour.planner.planning;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.inventory.Snapshots;
import fr.allerretour.planner.matrix.MatrixStore;
import fr.allerretour.planner.plan.CatalogueNames;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanWriter;
import fr.allerretour.planner.plan.VerdictEntries;
import fr.allerretour.planner.report.PlanCsv;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import fr.allerretour.planner.store.ContentKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Computes an assessment and keeps it whole or not at all. */
@ApplicationScoped
class AssessmentJob implements JobHandler {
    static final String KIND = "assessment";
    static final String VERDICTS_CSV = "verdicts.csv";

    private static final int STEPS = 3;
    private static final int SECONDS = 600;

    private final AssessmentRepository assessments;
    private final Snapshots snapshots;
    private final Assessor assessor;
    private final Catalogue catalogue;
    private final PlanStore store;
    private final MatrixStore matrix;
    private final ObjectMapper json;

    AssessmentJob(
            AssessmentRepository assessments,
            Snapshots snapshots,
            Assessor assessor,
            Catalogue catalogue,
            PlanStore store,
            MatrixStore matrix,
            ObjectMapper json) {
        this.assessments = assessments;
        this.snapshots = snapshots;
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.store = store;
        this.matrix = matrix;
        this.json = json;
    }

    /** Which assessment. */
    record Payload(UUID assessment) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws IOException {
        UUID id = job.payload(Payload.class).assessment();
        AssessmentEntity row = QuarkusTransaction.requiringNew()
                .call(() -> assessments.find(job.organisation(), id).orElseThrow());
        if (row.result != null) {
            return;
        }
        job.progress(0, STEPS, "steps", "Reading the snapshot");
        Snapshot snapshot = snapshots.load(job.organisation(), row.snapshotId);
        job.checkCancelled();
        job.progress(1, STEPS, "steps", "Assessing " + snapshot.workloads().size() + " workloads");
        Assessment assessment = assessor.assess(snapshot, row.asOf);
        List<PlanDocument.Verdict> verdicts = VerdictEntries.of(assessment, snapshot);
        job.checkCancelled();
        job.progress(2, STEPS, "steps", "Keeping the verdicts");
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            try {
                keep(job.organisation(), id, snapshot, assessment, verdicts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void keep(
            String organisation, UUID id, Snapshot snapshot, Assessment assessment, List<PlanDocument.Verdict> verdicts)
            throws IOException {
        AssessmentEntity row = assessments.find(organisation, id).orElseThrow();
        Map<String, String> names = CatalogueNames.of(catalogue);
        store.lines(new ContentKey(organisation, id, PlanStore.VERDICTS), verdicts, PlanWriter::verdict);
        store.whole(
                new ContentKey(organisation, id, VERDICTS_CSV),
                out -> PlanCsv.verdicts(verdicts, key -> names.getOrDefault(key, key), out));
        Map<String, String> workloadNames =
                snapshot.workloads().stream().collect(Collectors.toMap(Workload::key, Workload::name));
        matrix.keep(organisation, id, assessment, key -> workloadNames.getOrDefault(key, key));
        TreeMap<Outcome, Integer> counts = new TreeMap<>();
        verdicts.forEach(verdict -> counts.merge(verdict.verdict(), 1, Integer::sum));
        row.result = json.writeValueAsString(
                new AssessmentResult(assessment.catalogueVersion(), assessment.catalogueHash(), counts));
    }
}
