package fr.allerretour.inventory.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reading that ended without a word leaves its file behind, which may hold secrets; somebody must forget it. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class AbandonedUploadTest {

    private final AgroalDataSource database;
    private final Uploads uploads;
    private final String organisation = "org-" + UUID.randomUUID().toString().substring(0, 13);

    AbandonedUploadTest(AgroalDataSource database, Uploads uploads) {
        this.database = database;
        this.uploads = uploads;
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private String imported(String portfolio, String state, String jobState) throws SQLException {
        String id = UUID.randomUUID().toString();
        String job = UUID.randomUUID().toString();
        run(
                "INSERT INTO job (id, organisation, actor, kind, subject, payload, state, created_at)"
                        + " VALUES (?, ?, 'a', 'import-preview', 's', '{}', ?, NOW())",
                job,
                organisation,
                jobState);
        run(
                "INSERT INTO file_import (id, organisation, portfolio, file_name, format, size_bytes, sha256, state,"
                        + " rows_read, rows_new, rows_changed, rows_unchanged, rows_rejected, heads, warnings, job,"
                        + " created_by, created_at, updated_at, version) VALUES (?, ?, ?, 'f', 'auto', 1, 'x', ?,"
                        + " 0, 0, 0, 0, 0, '[]', '[]', ?, 'a', NOW(), NOW(), 0)",
                id,
                organisation,
                portfolio,
                state,
                job);
        run(
                "INSERT INTO file_import_chunk (file_import, seq, organisation, content) VALUES (?, 0, ?, 'hunter2')",
                id,
                organisation);
        return id;
    }

    private long chunks(String fileImport) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM file_import_chunk WHERE file_import = ?")) {
            count.setString(1, fileImport);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    @Test
    void onlyTheFileOfAReadingThatHasEndedForGoodIsForgotten() throws Exception {
        String portfolio = UUID.randomUUID().toString();
        run(
                "INSERT INTO portfolio (id, organisation, name, revision, created_at, updated_at, version)"
                        + " VALUES (?, ?, 'p', 0, NOW(), NOW(), 0)",
                portfolio,
                organisation);
        String givenUp = imported(portfolio, "PARSING", "FAILED");
        String neverBegun = imported(portfolio, "RECEIVED", "CANCELLED");
        String underWay = imported(portfolio, "PARSING", "RUNNING");
        String previewed = imported(portfolio, "PREVIEW", "SUCCEEDED");
        String applyFailed = imported(portfolio, "APPLYING", "FAILED");

        uploads.discardAbandoned();

        assertThat(chunks(givenUp)).isZero();
        assertThat(chunks(neverBegun)).isZero();
        assertThat(chunks(underWay)).isEqualTo(1);
        assertThat(chunks(previewed)).isEqualTo(1);
        assertThat(chunks(applyFailed)).isEqualTo(1);
    }
}
