package fr.allerretour.kit.job;

/**
 * A bean that does one kind of long work.
 *
 * <p>A worker may die at any moment; another then runs the job again from its start. So running twice must come to the
 * same as running once, and nothing may be visible half-done.
 */
public interface JobHandler {

    /** The kind of job, such as "import"; unique within the service. */
    String kind();

    /**
     * Does the work, in transactions of its own.
     *
     * @throws Exception a {@link fr.allerretour.kit.problem.ProblemException} is shown to the caller; anything else
     *     becomes a neutral problem, and the log has the cause
     */
    void run(JobContext job) throws Exception;
}
