package fr.allerretour.planner.planning;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.inventory.FetchedSnapshot;
import fr.allerretour.planner.inventory.Snapshots;
import fr.allerretour.planner.plan.CheckFailedException;
import fr.allerretour.planner.plan.NoScheduleException;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanInput;
import fr.allerretour.planner.plan.PlanSettings;
import fr.allerretour.planner.plan.Planner;
import fr.allerretour.planner.schedule.Conflict;
import fr.allerretour.planner.snapshot.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.UUID;

/** Computes a plan and keeps it whole or not at all. Run twice it comes to the same: the plan depends on its input only. */
@ApplicationScoped
class PlanJob implements JobHandler {
    static final String KIND = "plan";

    private final PlanRepository plans;
    private final Snapshots snapshots;
    private final Planner planner;
    private final PlanStore store;
    private final ObjectMapper json;

    PlanJob(PlanRepository plans, Snapshots snapshots, Planner planner, PlanStore store, ObjectMapper json) {
        this.plans = plans;
        this.snapshots = snapshots;
        this.planner = planner;
        this.store = store;
        this.json = json;
    }

    /** Which plan. */
    record Payload(UUID plan) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws IOException {
        UUID id = job.payload(Payload.class).plan();
        PlanEntity plan = QuarkusTransaction.requiringNew()
                .call(() -> plans.find(job.organisation(), id).orElseThrow());
        if (plan.isReady()) {
            // A worker kept it and died before it could say so.
            return;
        }
        FetchedSnapshot fetched = snapshots.find(job.organisation(), plan.snapshotId);
        Snapshot snapshot = snapshots.load(job.organisation(), plan.snapshotId);
        job.checkCancelled();
        PlanInput input = new PlanInput(
                id.toString(),
                job.organisation(),
                fetched.portfolioName(),
                snapshot,
                plan.asOf,
                plan.start,
                json.readValue(plan.settings, PlanSettings.class));
        PlanDocument document = compute(job, input);
        job.checkCancelled();
        store.keep(job.organisation(), id, document);
    }

    private PlanDocument compute(JobContext job, PlanInput input) {
        try {
            return planner.plan(input, (done, total, message) -> {
                job.checkCancelled();
                job.progress(done, total, "steps", message);
            });
        } catch (NoScheduleException e) {
            ProblemException problem = new ProblemException(PlannerProblem.NO_SCHEDULE, String.valueOf(e.getMessage()));
            for (Conflict conflict : e.conflicts()) {
                problem.at(conflict.kind().name(), conflict.text());
            }
            throw problem;
        } catch (CheckFailedException e) {
            ProblemException problem =
                    new ProblemException(PlannerProblem.PLAN_FAILED_CHECK, String.valueOf(e.getMessage()));
            e.findings().forEach(finding -> problem.at("schedule", finding));
            throw problem;
        } catch (IllegalArgumentException e) {
            throw new ProblemException(PlannerProblem.INVALID_SETTINGS, String.valueOf(e.getMessage()));
        }
    }
}
