package fr.allerretour.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a handler knows of its job, and how it reports. */
public final class JobContext {

    /** Progress is for people: more often than this only burdens the database. */
    private static final Duration BETWEEN_WRITES = Duration.ofMillis(250);

    private final JobEntity job;
    private final JobRepository repository;
    private final ObjectMapper json;
    private final Clock clock;
    private Instant lastProgress = Instant.MIN;
    private Instant lastCancelCheck = Instant.MIN;

    JobContext(JobEntity job, JobRepository repository, ObjectMapper json, Clock clock) {
        this.job = job;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** The job's id. */
    public UUID id() {
        return job.id;
    }

    /** Whose rows the job may touch. */
    public String organisation() {
        return job.organisation;
    }

    /** Who asked for it. */
    public String actor() {
        return job.actor;
    }

    /** What it was asked, as given to {@link Jobs#submit}. */
    public <T> T payload(Class<T> type) {
        try {
            return json.readValue(job.payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of job " + job.id + " is not a " + type.getSimpleName(), e);
        }
    }

    /**
     * Says how far the work is; seen at once by readers, whatever transaction the handler is in.
     *
     * @param total 0 while not known
     */
    public void progress(long done, long total, String unit, String message) {
        Instant now = clock.instant();
        boolean last = total > 0 && done >= total;
        if (last || now.isAfter(plus(lastProgress))) {
            lastProgress = now;
            QuarkusTransaction.requiringNew().run(() -> repository.progress(job.id, done, total, unit, message));
        }
    }

    /**
     * Ends the work if somebody cancelled it. Call it often: it is cheap.
     *
     * @throws JobCancelledException if so
     */
    public void checkCancelled() {
        Instant now = clock.instant();
        if (now.isAfter(plus(lastCancelCheck))) {
            lastCancelCheck = now;
            if (QuarkusTransaction.requiringNew().call(() -> repository.cancelRequested(job.id))) {
                throw new JobCancelledException();
            }
        }
    }

    private static Instant plus(Instant instant) {
        return instant.equals(Instant.MIN) ? instant : instant.plus(BETWEEN_WRITES);
    }
}
