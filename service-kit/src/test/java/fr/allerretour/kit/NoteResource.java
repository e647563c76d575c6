package fr.allerretour.kit;

import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.http.Idempotent;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A small service of the kit's own, so that its parts are tested as a service uses them. */
@Path("/api/v1/notes")
@RunOnVirtualThread
final class NoteResource {

    record Note(@NotBlank String text, int number) {}

    record Work(String what) {}

    private final NoteRepository notes;
    private final Caller caller;
    private final Jobs jobs;

    NoteResource(NoteRepository notes, Caller caller, Jobs jobs) {
        this.notes = notes;
        this.caller = caller;
        this.jobs = jobs;
    }

    @POST
    @Idempotent
    @Transactional
    public Response create(@Valid Note note) {
        if (note.text().equals("refused")) {
            throw new ProblemException(KitProblem.CONFLICT, "Refused, as asked.").at("/text", "expected another text");
        }
        NoteEntity entity = new NoteEntity();
        entity.organisation = caller.organisation();
        entity.text = note.text();
        notes.persist(entity);
        return Response.created(URI.create("/api/v1/notes/" + entity.id))
                .tag(ETags.of(0))
                .entity(note)
                .build();
    }

    @GET
    public long count() {
        return notes.count("organisation", caller.organisation());
    }

    @PUT
    @Path("/{version}")
    public Response change(@PathParam("version") long version, @HeaderParam("If-Match") String ifMatch) {
        ETags.require(ifMatch, version);
        return Response.noContent().build();
    }

    @POST
    @Path("/work")
    @Idempotent
    public Response work(Work work) {
        JobView job = jobs.submit("work", "/api/v1/notes/1", work);
        return jobs.accepted(job, job);
    }

    @ApplicationScoped
    static class NoteRepository implements PanacheRepository<NoteEntity> {}

    /** Does what its payload says. */
    @ApplicationScoped
    static class WorkHandler implements JobHandler {

        final CountDownLatch started = new CountDownLatch(1);

        @Override
        public String kind() {
            return "work";
        }

        @Override
        public void run(JobContext job) throws Exception {
            Work work = job.payload(Work.class);
            switch (work.what()) {
                case "succeed" -> job.progress(3, 3, "steps", "Done by " + job.actor() + " of " + job.organisation());
                case "refuse" -> throw new ProblemException(KitProblem.CONFLICT, "Refused, as asked.");
                case "break" -> throw new IllegalArgumentException("secret cause");
                case "wait" -> {
                    started.countDown();
                    for (int i = 0; i < 600; i++) {
                        job.checkCancelled();
                        TimeUnit.MILLISECONDS.sleep(50);
                    }
                }
                default -> throw new IllegalArgumentException(work.what());
            }
        }
    }
}
