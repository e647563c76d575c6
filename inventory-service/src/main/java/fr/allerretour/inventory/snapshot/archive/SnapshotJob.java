package fr.allerretour.inventory.snapshot.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.portfolio.StoredJson;
import fr.allerretour.inventory.portfolio.StreamedRows;
import fr.allerretour.inventory.snapshot.SnapshotHeader;
import fr.allerretour.inventory.snapshot.SnapshotLine;
import fr.allerretour.inventory.snapshot.SnapshotSeal;
import fr.allerretour.inventory.snapshot.SnapshotWriter;
import fr.allerretour.kit.job.JobContext;
import fr.allerretour.kit.job.JobHandler;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/**
 * Takes a snapshot in one transaction that sees the portfolio at one moment. The content goes through a temporary file,
 * because its hash stands in the line before it. Run again after a crash, nothing of the first try is there.
 */
@ApplicationScoped
class SnapshotJob implements JobHandler {

    static final String KIND = "snapshot";
    private static final int SECONDS = 1800;

    private final SnapshotRepository snapshots;
    private final SnapshotContents contents;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    SnapshotJob(
            SnapshotRepository snapshots,
            SnapshotContents contents,
            AgroalDataSource dataSource,
            ObjectMapper json,
            Clock clock) {
        this.snapshots = snapshots;
        this.contents = contents;
        this.dataSource = dataSource;
        this.json = StoredJson.of(json);
        this.clock = clock;
    }

    /** What the job is asked. */
    @RegisterForReflection
    record Work(UUID snapshot) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext job) throws Exception {
        UUID id = job.payload(Work.class).snapshot();
        Path content = Files.createTempFile("snapshot-", ".ndjson");
        Path gzipped = Files.createTempFile("snapshot-", ".gz");
        try {
            QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                take(job, id, content, gzipped);
                return true;
            });
        } finally {
            Files.deleteIfExists(content);
            Files.deleteIfExists(gzipped);
        }
    }

    private void take(JobContext job, UUID id, Path content, Path gzipped) throws IOException, SQLException {
        Snapshot snapshot = snapshots.get(job.organisation(), id);
        if (snapshot.state == Snapshot.State.READY) {
            return;
        }
        snapshot.takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SnapshotSeal seal = write(job, snapshot, content);
        job.checkCancelled();
        SnapshotHeader header = new SnapshotHeader(
                id, snapshot.organisation, snapshot.portfolio, snapshot.portfolioName, snapshot.takenAt);
        try (OutputStream out =
                new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(gzipped)), 1 << 16)) {
            out.write(SnapshotWriter.headerLine(header, seal).getBytes(StandardCharsets.UTF_8));
            Files.copy(content, out);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(gzipped))) {
            contents.store(job.organisation(), id, in);
        }
        snapshot.contentHash = seal.contentHash();
        snapshot.sizeBytes = seal.bytes();
        snapshot.workloads = seal.workloads();
        snapshot.applications = seal.applications();
        snapshot.dependencies = seal.dependencies();
        snapshot.dataSets = seal.dataSets();
        snapshot.state = Snapshot.State.READY;
    }

    private SnapshotSeal write(JobContext job, Snapshot snapshot, Path content) throws IOException, SQLException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(content), 1 << 16);
                Connection connection = dataSource.getConnection();
                StreamedRows<SnapshotLine> lines =
                        PortfolioLines.of(connection, job.organisation(), snapshot.portfolio, json)) {
            return SnapshotWriter.writeContent(lines, out);
        }
    }
}
