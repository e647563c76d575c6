package fr.allerretour.export.production;

import fr.allerretour.export.ExportConfig;
import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundle.BundleDescription;
import fr.allerretour.export.bundle.BundleDescription.Field;
import fr.allerretour.export.bundle.BundleWriter;
import fr.allerretour.export.bundle.Category;
import fr.allerretour.export.bundle.InsufficientSpaceException;
import fr.allerretour.export.bundle.LotWriter;
import fr.allerretour.export.bundle.PublishedBundle;
import fr.allerretour.export.bundle.signature.BundleSigner;
import fr.allerretour.export.bundles.BundleJobPayload;
import fr.allerretour.export.bundles.BundleStore;
import fr.allerretour.export.bundles.BundleStore.Published;
import fr.allerretour.export.bundles.BundleStore.Work;
import fr.allerretour.export.connector.Connector;
import fr.allerretour.export.connector.ConnectorException;
import fr.allerretour.export.connector.files.FilesConnector;
import fr.allerretour.export.connector.sql.SqlConnector;
import fr.allerretour.export.dossier.Coverage;
import fr.allerretour.export.dossier.Dossier;
import fr.allerretour.export.dossier.LotOutcome;
import fr.allerretour.export.dossier.Plan;
import fr.allerretour.export.dossier.Snapshot;
import fr.allerretour.export.exitclock.ExitClock;
import fr.allerretour.export.exitclock.ExitTerms;
import fr.allerretour.export.exitclock.FrenchCalendar;
import fr.allerretour.export.source.ConfiguredRules;
import fr.allerretour.export.source.Source;
import fr.allerretour.export.source.SourceRepository;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes one bundle. Safe to run again from its start: a lot that was finished is taken over with what the database keeps
 * of it, an unfinished one is read again, and a bundle that was published is only written down.
 */
@ApplicationScoped
class BundleJob implements JobHandler {

    private final BundleStore store;
    private final SourceRepository sources;
    private final ConfiguredRules rules;
    private final Signing signing;
    private final ExportConfig config;
    private final Clock clock;

    BundleJob(
            BundleStore store,
            SourceRepository sources,
            ConfiguredRules rules,
            Signing signing,
            ExportConfig config,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.rules = rules;
        this.signing = signing;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "bundle";
    }

    @Override
    public void run(JobContext job) throws IOException {
        Work work = store.work(
                job.organisation(), job.payload(BundleJobPayload.class).bundleId());
        if (work.state().published()) {
            return;
        }
        store.started(work.organisation(), work.bundleId(), clock.instant());
        Path destination = config.directory()
                .toAbsolutePath()
                .normalize()
                .resolve(work.organisation())
                .resolve(work.bundleId().toString());
        Files.createDirectories(destination.getParent());
        Plan plan = Plan.read(unzipped(work.plan()).readAllBytes());
        Snapshot snapshot = Snapshot.read(unzipped(work.snapshot()));
        PublishedBundle published = Files.isDirectory(destination)
                ? PublishedBundle.at(destination)
                : write(job, work, plan, snapshot, destination);
        Coverage coverage = coverage(work, snapshot);
        store.published(
                work.organisation(),
                work.bundleId(),
                new Published(
                        published.path().toString(),
                        published.tagManifestSha512(),
                        published.files(),
                        published.octets(),
                        coverage.complete(),
                        coverage.settled(),
                        clock.instant()));
        job.progress(published.octets(), published.octets(), "bytes", "Published");
    }

    private PublishedBundle write(JobContext job, Work work, Plan plan, Snapshot snapshot, Path destination)
            throws IOException {
        BundleSigner signer = signing.signer();
        BundleWriter writer = BundleWriter.open(destination, description(work, plan, snapshot), signer);
        try (writer) {
            writer.requireSpace(0);
            for (Source source : work.order().sources()) {
                job.checkCancelled();
                lot(job, work, source, writer);
            }
            documents(work, plan, snapshot, signer != null, writer);
            job.checkCancelled();
            return writer.publish();
        } catch (ConnectorException e) {
            writer.abandon();
            throw new ProblemException(ExportProblem.SOURCE_UNREADABLE, String.valueOf(e.getMessage()));
        } catch (InsufficientSpaceException e) {
            writer.abandon();
            throw new ProblemException(ExportProblem.NOT_ENOUGH_SPACE, String.valueOf(e.getMessage()));
        } catch (IOException | RuntimeException e) {
            // Interrupted, the replica is stopping and another will go on from here; else nobody will.
            if (!Thread.currentThread().isInterrupted()) {
                writer.abandon();
            }
            throw e;
        }
    }

    private void lot(JobContext job, Work work, Source source, BundleWriter writer) throws IOException {
        boolean files = source.kind() == Source.Kind.FILES;
        LotWriter lot = writer.lot(
                source.name(),
                files ? Category.FILES : Category.DATABASE,
                files ? LotWriter.Resume.BY_FILE : LotWriter.Resume.WHOLE);
        boolean known = store.lots(work.organisation(), work.bundleId()).stream()
                .anyMatch(outcome -> outcome.name().equals(source.name()));
        if (!lot.finished() || !known) {
            Instant start = clock.instant();
            LotSink sink = new LotSink(lot, job, source.name());
            LotOutcome outcome = sink.outcome(source, connector(work, source).export(sink));
            // Before the lot is finished: so that whoever finds it finished finds this too.
            store.keepLot(
                    work.organisation(),
                    work.bundleId(),
                    outcome,
                    sink.kept(),
                    Duration.between(start, clock.instant()).toMillis());
        }
        lot.finish();
    }

    private Connector connector(Work work, Source source) {
        return switch (source.kind()) {
            case FILES ->
                new FilesConnector(
                        rules.get().realPath("/path", given(source.path()), true), secretFiles(work.organisation()));
            case MARIADB ->
                new SqlConnector(
                        rules.get().target("/jdbcUrl", given(source.jdbcUrl())),
                        given(source.username()),
                        rules.get().realPath("/passwordFile", given(source.passwordFile()), false));
        };
    }

    private Set<Path> secretFiles(String organisation) {
        Set<Path> secret = new HashSet<>(signing.secretFiles());
        QuarkusTransaction.requiringNew().call(() -> sources.sources(organisation)).stream()
                .map(Source::passwordFile)
                .filter(Objects::nonNull)
                .forEach(file -> secret.add(Path.of(file)));
        return secret;
    }

    private static String given(@Nullable String value) {
        return Objects.requireNonNull(value, "a registered source has it");
    }

    private void documents(Work work, Plan plan, Snapshot snapshot, boolean signed, BundleWriter writer)
            throws IOException {
        LocalDate requestedOn = LocalDate.ofInstant(work.createdAt(), ZoneOffset.UTC);
        Dossier dossier = new Dossier(
                work.bundleId().toString(),
                work.organisation(),
                requestedOn,
                plan,
                snapshot,
                coverage(work, snapshot),
                store.lots(work.organisation(), work.bundleId()),
                ExitClock.of(ExitTerms.legal(work.exitRequestedOn()), FrenchCalendar.NATIONAL),
                signed);
        new Documents(dossier, store.lossesByLot(work.organisation(), work.bundleId())).writeTo(writer);
        writer.addMeta(
                "plan.json", "application/json", out -> unzipped(work.plan()).transferTo(out));
        writer.addMeta(
                "snapshot.ndjson",
                "application/x-ndjson",
                out -> unzipped(work.snapshot()).transferTo(out));
    }

    private Coverage coverage(Work work, Snapshot snapshot) {
        Set<String> lossy = store.lots(work.organisation(), work.bundleId()).stream()
                .filter(lot -> lot.contentLosses() > 0)
                .map(LotOutcome::name)
                .collect(Collectors.toSet());
        return Coverage.of(
                        snapshot.dataSets(),
                        work.order().dataSetsBySource(),
                        work.order().leftOut())
                .withLossesIn(lossy);
    }

    private static BundleDescription description(Work work, Plan plan, Snapshot snapshot) {
        return new BundleDescription(
                "urn:uuid:" + work.bundleId(),
                "Aller-Retour: " + snapshot.portfolioName(),
                "Reversibility bundle of " + work.organisation() + ", made from plan " + plan.id() + ".",
                work.organisation(),
                "Aller-Retour export-service",
                LocalDate.ofInstant(work.createdAt(), ZoneOffset.UTC),
                List.of(
                        new Field("Aller-Retour-Plan", plan.id() + " " + plan.hash()),
                        new Field("Aller-Retour-Snapshot", snapshot.id() + " " + snapshot.contentHash())));
    }

    private static GZIPInputStream unzipped(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip));
    }
}
