package fr.allerretour.inventory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.staging.RowState;
import fr.allerretour.inventory.intake.staging.StagedRows;
import fr.allerretour.inventory.intake.staging.StagingArea;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.job.JobCancelledException;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded file and shows what applying it would do. Run again after a crash it starts clean: the rows of the
 * first try are forgotten, the file is still in the database.
 */
@ApplicationScoped
class PreviewJob implements JobHandler {

    static final String KIND = "import-preview";

    private final FileImportRepository imports;
    private final PortfolioRepository portfolios;
    private final Uploads uploads;
    private final StagedRows rows;
    private final StagingArea staging;
    private final ObjectMapper json;
    private final Clock clock;
    private final FormatDetector formats = new FormatDetector(ReadLimits.standard());

    PreviewJob(
            FileImportRepository imports,
            PortfolioRepository portfolios,
            Uploads uploads,
            StagedRows rows,
            StagingArea staging,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.portfolios = portfolios;
        this.uploads = uploads;
        this.rows = rows;
        this.staging = staging;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /**
     * What must be known before the file is opened.
     *
     * @param version of the import's row: another one at the end means that another worker has taken the job up
     */
    private record Start(UUID id, long version, UUID portfolio, String fileName, String format, long revision) {}

    @Override
    public void run(JobContext job) throws Exception {
        UUID id = job.payload(ImportWork.class).fileImport();
        Start start = QuarkusTransaction.requiringNew().call(() -> begin(job, id));
        if (start == null) {
            return;
        }
        Path file = Files.createTempFile("import-", ".read");
        try {
            job.checkCancelled();
            QuarkusTransaction.requiringNew().call(() -> {
                uploads.copy(job.organisation(), id, file);
                return true;
            });
            read(job, start, file);
        } catch (FormatException e) {
            throw failed(job, id, FileProblem.of(e, start.fileName()));
        } catch (JobCancelledException e) {
            end(job, id, ImportState.CANCELLED, null);
            throw e;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private @Nullable Start begin(JobContext job, UUID id) throws Exception {
        FileImport fileImport = imports.holdIfThere(job.organisation(), id).orElse(null);
        boolean ours = fileImport != null
                && (fileImport.state == ImportState.RECEIVED || fileImport.state == ImportState.PARSING);
        if (fileImport == null || !ours) {
            return null;
        }
        rows.clear(job.organisation(), id);
        fileImport.state = ImportState.PARSING;
        fileImport.updatedAt = clock.instant();
        imports.flush();
        return new Start(
                id,
                fileImport.version,
                fileImport.portfolio,
                fileImport.fileName,
                fileImport.format,
                portfolios.revision(job.organisation(), fileImport.portfolio));
    }

    private void read(JobContext job, Start start, Path file) throws Exception {
        Optional<InventoryFormat> asked = formats.byId(start.format());
        InventoryFormat format = asked.isPresent() ? formats.named(asked.get(), file) : formats.detect(file);
        StagingArea.Staged staged = staging.stage(job, start.id(), start.portfolio(), sink -> format.read(file, sink));
        QuarkusTransaction.requiringNew().run(() -> {
            FileImport fileImport = imports.hold(job.organisation(), start.id());
            if (fileImport.version != start.version()) {
                throw new IllegalStateException("Import " + start.id() + " has been taken up by another worker");
            }
            fileImport.state = ImportState.PREVIEW;
            fileImport.format = format.id();
            fileImport.revision = start.revision();
            fileImport.rowsNew = staged.counts().getOrDefault(RowState.NEW, 0L);
            fileImport.rowsChanged = staged.counts().getOrDefault(RowState.CHANGED, 0L);
            fileImport.rowsUnchanged = staged.counts().getOrDefault(RowState.UNCHANGED, 0L);
            fileImport.rowsRejected = staged.counts().getOrDefault(RowState.REJECTED, 0L);
            fileImport.rowsRead =
                    staged.counts().values().stream().mapToLong(Long::longValue).sum();
            fileImport.heads = write(staged.heads());
            fileImport.warnings = write(staged.warnings());
            fileImport.updatedAt = clock.instant();
        });
    }

    private ProblemException failed(JobContext job, UUID id, ProblemException problem) {
        end(job, id, ImportState.FAILED, write(problem.problem("urn:uuid:" + job.id())));
        return problem;
    }

    /** Nothing of a file that failed or was cancelled is kept but the fact. */
    private void end(JobContext job, UUID id, ImportState state, @Nullable String problem) {
        QuarkusTransaction.requiringNew().call(() -> {
            FileImport fileImport = imports.hold(job.organisation(), id);
            fileImport.state = state;
            fileImport.problem = problem;
            fileImport.updatedAt = clock.instant();
            rows.clear(job.organisation(), id);
            uploads.discard(job.organisation(), id);
            return true;
        });
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is known of an import is always JSON", e);
        }
    }
}
