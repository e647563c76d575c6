package fr.allerretour.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes long work in and tells how it stands. */
@ApplicationScoped
public class Jobs {

    private final JobRepository repository;
    private final JobWorker worker;
    private final Caller caller;
    private final ObjectMapper json;
    private final Clock clock;

    Jobs(JobRepository repository, JobWorker worker, Caller caller, ObjectMapper json, Clock clock) {
        this.repository = repository;
        this.worker = worker;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Queues a job of the caller, within the present transaction: it exists if and only if that commits.
     *
     * @param kind a {@link JobHandler#kind}
     * @param subject the path of what it works on
     * @param payload what the handler needs; a record that JSON can carry; never a secret
     */
    @Transactional
    public JobView submit(String kind, String subject, Object payload) {
        worker.requireHandler(kind);
        JobEntity job =
                new JobEntity(caller.organisation(), caller.actor(), kind, subject, write(payload), clock.instant());
        repository.persist(job);
        worker.schedule(job.id);
        return job.view();
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The payload cannot be written as JSON", e);
        }
    }

    /** The answer to a request that started a job: 202, with the job's address. */
    public Response accepted(JobView job, Object body) {
        return Response.accepted(body)
                .location(URI.create("/api/v1/jobs/" + job.id()))
                .build();
    }

    /**
     * How a job of the caller's organisation stands.
     *
     * @throws ProblemException not-found
     */
    @Transactional
    public JobView get(UUID id) {
        return required(id).view();
    }

    /** How those of the caller's organisation stand, in one query; ids of others are left out. */
    @Transactional
    public Map<UUID, JobView> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.find(caller.organisation(), ids).stream()
                        .collect(Collectors.toMap(job -> job.id, JobEntity::view));
    }

    /** Asks a job to end; one that has ended stays as it is. */
    @Transactional
    public JobView cancel(UUID id) {
        JobEntity job = required(id);
        if (!job.state.ended()) {
            repository.requestCancel(id);
        }
        return job.view();
    }

    private JobEntity required(UUID id) {
        return repository
                .find(caller.organisation(), id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND, "There is no job " + id + " here."));
    }
}
