package fr.allerretour.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs on this replica, and what recurs. Which replica runs which job, and that a dead one's job is taken up, is db-scheduler's
 * doing, over rows in MariaDB (ADR 0004).
 */
@ApplicationScoped
class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class);
    private static final String TASK = "job";

    /** How long to wait after the database was lost or the replica went down in the middle of a job. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final JobRepository repository;
    private final ObjectMapper json;
    private final Clock clock;
    private final JobConfig config;
    private final Map<String, JobHandler> handlers;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;

    JobWorker(
            JobRepository repository,
            ObjectMapper json,
            Clock clock,
            JobConfig config,
            AgroalDataSource dataSource,
            @All List<JobHandler> handlers,
            @All List<RecurringTask<?>> recurring) {
        this.repository = repository;
        this.json = json;
        this.clock = clock;
        this.config = config;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.task = Tasks.oneTime(TASK)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((instance, context) -> run(UUID.fromString(instance.getId())));
        this.scheduler = Scheduler.create(dataSource, task)
                .schedulerName(new SchedulerName.Fixed("worker-" + UUID.randomUUID()))
                .startTasks(recurring)
                .threads(Math.max(1, config.workers()))
                .pollingInterval(config.poll())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(config.missedHeartbeats())
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    void start(@Observes StartupEvent started) {
        if (config.workers() > 0) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        scheduler.stop();
    }

    void requireHandler(String kind) {
        if (!handlers.containsKey(kind)) {
            throw new IllegalArgumentException("No handler for jobs of kind " + kind);
        }
    }

    /** Queues within the present transaction: the data source joins it. */
    void schedule(UUID id) {
        scheduler.schedule(task.instance(id.toString()), clock.instant());
    }

    private void run(UUID id) {
        JobEntity job = QuarkusTransaction.requiringNew().call(() -> {
            repository.start(id, clock.instant());
            return repository.findById(id);
        });
        if (job == null || job.endedAt != null) {
            // Its end was written, but the worker died before it could take the job off the list.
            return;
        }
        if (job.attempts > config.attempts()) {
            end(job, JobState.FAILED, gaveUp());
            return;
        }
        try {
            JobContext context = new JobContext(job, repository, json, clock);
            handler(job).run(context);
            end(job, JobState.SUCCEEDED, null);
        } catch (JobCancelledException e) {
            end(job, JobState.CANCELLED, null);
        } catch (ProblemException e) {
            end(job, JobState.FAILED, e);
        } catch (Exception e) {
            if (Interruption.isBehind(e)) {
                // Not the job's fault: it is run again, here or by another worker.
                throw new IllegalStateException("Job " + id + " was interrupted and will be run again", e);
            }
            LOG.errorf(e, "Job %s failed", id);
            end(job, JobState.FAILED, new ProblemException(KitProblem.INTERNAL_ERROR, "The log has the cause."));
        }
    }

    private JobHandler handler(JobEntity job) {
        JobHandler handler = handlers.get(job.kind);
        if (handler == null) {
            throw new IllegalStateException("No handler for jobs of kind " + job.kind);
        }
        return handler;
    }

    private ProblemException gaveUp() {
        return new ProblemException(
                KitProblem.JOB_GAVE_UP, "Tried " + config.attempts() + " times; the worker died each time.");
    }

    private void end(JobEntity job, JobState state, @Nullable ProblemException problem) {
        String written = problem == null ? null : write(problem, job.id);
        QuarkusTransaction.requiringNew().run(() -> repository.end(job.id, state, written, clock.instant()));
    }

    private String write(ProblemException problem, UUID id) {
        try {
            return json.writeValueAsString(problem.problem("urn:uuid:" + id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
