package fr.allerretour.inventory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import fr.allerretour.inventory.intake.format.mapped.reading.MappedCsv;
import fr.allerretour.inventory.intake.mapping.ColumnMappingRepository;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads an uploaded file and shows what applying it would do. Run again after a crash it starts clean: the rows of the
 * first try are forgotten, the file is still in the database. Once its preview is there, a file that may hold secrets is
 * not.
 */
@ApplicationScoped
class PreviewJob implements JobHandler {

    static final String KIND = "import-preview";

    private static final ReadLimits LIMITS = ReadLimits.standard();

    private final FileImportRepository imports;
    private final PortfolioRepository portfolios;
    private final Uploads uploads;
    private final StagedRows rows;
    private final StagingArea staging;
    private final ColumnMappingRepository mappings;
    private final ObjectMapper json;
    private final Clock clock;
    private final FormatDetector formats = new FormatDetector(LIMITS);

    PreviewJob(
            FileImportRepository imports,
            PortfolioRepository portfolios,
            Uploads uploads,
            StagedRows rows,
            StagingArea staging,
            ColumnMappingRepository mappings,
            ObjectMapper json,
            Clock clock) {
        this.imports = imports;
        this.portfolios = portfolios;
        this.uploads = uploads;
        this.rows = rows;
        this.staging = staging;
        this.mappings = mappings;
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
     * @param mapping the column mapping that was named or found earlier
     * @param mappingVersion its version when it last read the file
     * @param version of the import's row: another one at the end means that another worker has taken the job up
     */
    private record Start(
            UUID id,
            long version,
            UUID portfolio,
            String fileName,
            String format,
            @Nullable UUID mapping,
            @Nullable Long mappingVersion,
            long revision) {}

    /** What reads the file, and by which mapping if it is read by one. */
    private record Reader(InventoryFormat format, @Nullable SavedMapping mapping) {}

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
                fileImport.mapping,
                fileImport.mappingVersion,
                portfolios.revision(job.organisation(), fileImport.portfolio));
    }

    private void read(JobContext job, Start start, Path file) throws Exception {
        Reader reader = reader(job.organisation(), start, file);
        SavedMapping by = reader.mapping();
        String format = reader.format().id();
        // Two mappings are two sources, be their files of one name.
        StagingArea.File source = new StagingArea.File(start.fileName(), by == null ? format : format + ":" + by.id());
        StagingArea.Staged staged = staging.stage(job, start.id(), start.portfolio(), source, sink -> {
            warnOfChange(start, reader, sink);
            reader.format().read(file, sink);
        });
        QuarkusTransaction.requiringNew().call(() -> {
            FileImport fileImport = imports.hold(job.organisation(), start.id());
            if (fileImport.version != start.version()) {
                throw new IllegalStateException("Import " + start.id() + " has been taken up by another worker");
            }
            fileImport.state = ImportState.PREVIEW;
            fileImport.format = reader.format().id();
            SavedMapping mapping = reader.mapping();
            fileImport.mapping = mapping == null ? null : mapping.id();
            fileImport.mappingName = mapping == null ? null : mapping.name();
            fileImport.mappingVersion = mapping == null ? null : mapping.version();
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
            if (reader.format().carriesSecrets()) {
                uploads.discard(job.organisation(), start.id());
            }
            return true;
        });
    }

    private Reader reader(String organisation, Start start, Path file) throws FormatException, IOException {
        InventoryFormat format;
        if (start.mapping() != null) {
            format = formats.named(MappedCsv.by(mapping(organisation, start.mapping()), LIMITS), file);
        } else {
            Optional<InventoryFormat> asked = formats.byId(start.format());
            format = asked.isPresent()
                    ? formats.named(asked.get(), file)
                    : formats.with(MappedCsv.among(headings -> naming(organisation, headings), LIMITS))
                            .detect(file);
        }
        if (format instanceof MappedCsv mapped) {
            MappedCsv fixed = mapped.fixedFor(file);
            return new Reader(fixed, fixed.mappingOf(file));
        }
        return new Reader(format, null);
    }

    private SavedMapping mapping(String organisation, UUID id) throws FormatException {
        return QuarkusTransaction.requiringNew()
                .call(() -> mappings.savedIfThere(organisation, id))
                .orElseThrow(() -> new FormatException(
                        FormatProblem.MAPPING_GONE,
                        "There is no column mapping " + id + " any more.",
                        "Il n'y a plus de correspondance de colonnes " + id + "."));
    }

    private List<SavedMapping> naming(String organisation, String headings) {
        return QuarkusTransaction.requiringNew().call(() -> mappings.naming(organisation, headings));
    }

    /** Whoever looks at a preview again should know that it is read by other rules than before. */
    private static void warnOfChange(Start start, Reader reader, RowSink sink) {
        SavedMapping mapping = reader.mapping();
        Long before = start.mappingVersion();
        if (mapping != null && before != null && before != mapping.version()) {
            sink.warning(new FileWarning(
                    "mapping-changed",
                    "The mapping \"" + mapping.name() + "\" has changed since the preview before: version " + before
                            + " then, " + mapping.version() + " now.",
                    "La correspondance « " + mapping.name() + " » a changé depuis l'aperçu précédent : version "
                            + before + " alors, " + mapping.version() + " maintenant."));
        }
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
