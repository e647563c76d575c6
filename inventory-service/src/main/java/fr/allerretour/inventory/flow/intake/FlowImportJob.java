package fr.allerretour.inventory.flow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.flow.finding.Classifier;
import fr.allerretour.inventory.flow.finding.Findings;
import fr.allerretour.inventory.flow.finding.Thresholds;
import fr.allerretour.inventory.flow.format.FlowLog;
import fr.allerretour.inventory.flow.format.FlowRecord;
import fr.allerretour.inventory.flow.format.FlowSink;
import fr.allerretour.inventory.flow.format.ReadCounts;
import fr.allerretour.inventory.flow.proposal.ProposalTable;
import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.flow.tally.FlowTally;
import fr.allerretour.inventory.flow.tally.Observed;
import fr.allerretour.inventory.intake.FileProblem;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.kit.job.JobCancelledException;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a flow log and writes what it shows as proposals, all in one transaction. Run again after a crash it begins anew:
 * nothing of the first try is there, the log is still in the database.
 */
@ApplicationScoped
class FlowImportJob implements JobHandler {

    static final String KIND = "flow-import";

    /** Longer than a million proposals take; a lost worker's locks end with its connection, not with this. */
    private static final int SECONDS = 1800;

    private final FlowImportRepository imports;
    private final FlowFiles files;
    private final Machines machines;
    private final ProposalTable proposals;
    private final FlowConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final PortRules rules = PortRules.standard();

    FlowImportJob(
            FlowImportRepository imports,
            FlowFiles files,
            Machines machines,
            ProposalTable proposals,
            FlowConfig config,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.machines = machines;
        this.proposals = proposals;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** What the job is asked. */
    @RegisterForReflection
    record Work(UUID flowImport) {}

    /** @param version of the import's row: another one at the end means that another worker has taken the job up */
    private record Start(UUID id, long version, UUID portfolio, String fileName) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws Exception {
        UUID id = job.payload(Work.class).flowImport();
        Start start = QuarkusTransaction.requiringNew().call(() -> begin(job, id));
        if (start == null) {
            return;
        }
        try {
            read(job, start);
        } catch (FormatException e) {
            ProblemException problem = FileProblem.of(e, start.fileName());
            end(job, id, FlowImportState.FAILED, write(problem.problem("urn:uuid:" + job.id())));
            throw problem;
        } catch (JobCancelledException e) {
            end(job, id, FlowImportState.CANCELLED, null);
            throw e;
        }
    }

    private @Nullable Start begin(JobContext job, UUID id) {
        FlowImport flowImport = imports.holdIfThere(job.organisation(), id)
                .filter(found -> found.state.busy())
                .orElse(null);
        if (flowImport == null) {
            return null;
        }
        flowImport.state = FlowImportState.READING;
        flowImport.updatedAt = clock.instant();
        imports.flush();
        return new Start(id, flowImport.version, flowImport.portfolio, flowImport.fileName);
    }

    private void read(JobContext job, Start start) throws Exception {
        AddressBook book =
                QuarkusTransaction.requiringNew().call(() -> machines.load(job.organisation(), start.portfolio()));
        FlowTally tally = new FlowTally(book, rules, config.maxSums());
        ReadCounts counts;
        try (InputStream log = files.open(job.organisation(), start.id())) {
            counts = new FlowLog(config.maxInflatedBytes()).read(log, new Reading(job, tally));
        }
        job.checkCancelled();
        Observed observed = tally.finish();
        QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            write(job, start, book, counts, observed);
            return true;
        });
    }

    private void write(JobContext job, Start start, AddressBook book, ReadCounts counts, Observed observed)
            throws IOException, SQLException {
        FlowImport flowImport = imports.holdIfThere(job.organisation(), start.id())
                .filter(found -> found.version == start.version())
                .orElseThrow(() -> new IllegalStateException(
                        "Flow import " + start.id() + " was deleted or taken up by another worker"));
        ProposalTable.Writer writer =
                proposals.writer(job.organisation(), start.portfolio(), start.id(), start.fileName(), clock.instant());
        Findings findings = new Classifier(book, rules, Thresholds.standard()).classify(observed, pair -> {
            writer.add(pair);
            job.progress(writer.seen(), 0, "pairs", "Writing proposals");
            job.checkCancelled();
        });
        ProposalTable.Written written = writer.finish();
        FlowReport.Proposals told =
                new FlowReport.Proposals(written.added(), written.refreshed(), written.decided(), written.known());
        flowImport.format = counts.format().id();
        flowImport.report = write(Reports.of(counts, observed, findings, told));
        flowImport.state = FlowImportState.READ;
        flowImport.updatedAt = clock.instant();
        files.discard(job.organisation(), start.id());
    }

    /** Nothing of a log that failed or was cancelled is kept but the fact. */
    private void end(JobContext job, UUID id, FlowImportState state, @Nullable String problem) {
        QuarkusTransaction.requiringNew().call(() -> {
            FlowImport flowImport = imports.holdIfThere(job.organisation(), id).orElse(null);
            if (flowImport != null) {
                flowImport.state = state;
                flowImport.problem = problem;
                flowImport.updatedAt = clock.instant();
                files.discard(job.organisation(), id);
            }
            return true;
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of a flow log is always JSON", e);
        }
    }

    /** Adds up, and looks up now and then. */
    private record Reading(JobContext job, FlowTally tally) implements FlowSink {

        @Override
        public void flow(FlowRecord flow) {
            tally.add(flow);
        }

        @Override
        public void progress(long lines) {
            job.checkCancelled();
            job.progress(lines, 0, "lines", "Reading flows");
        }
    }
}
