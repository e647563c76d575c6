package fr.allerretour.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives a service's tests a fresh schema on a real MariaDB of their own. */
public final class MariaDbTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedMariaDb database;
    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("ar-test-db-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // What a test writes need not survive a power cut.
        database = EmbeddedMariaDb.start(directory, List.of("--innodb-flush-log-at-trx-commit=0"));
        database.createSchema("test");
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl("test"),
                "quarkus.datasource.username", "test",
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(database, new TestInjector.MatchesType(EmbeddedMariaDb.class));
    }

    @Override
    public void stop() {
        if (database != null) {
            // Nothing of it is kept: no need to wait for an orderly end.
            database.process().destroyForcibly();
            database.close();
        }
        if (directory != null) {
            MariaDbArchive.deleteTree(directory);
        }
    }
}
