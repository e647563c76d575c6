package fr.allerretour.local.demo;

import fr.allerretour.local.EmbeddedMariaDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Random;

/** The data that are really there: a register of 200,000 letters in MariaDB, and 2,000 scanned files. */
final class DemoData {

    /** The schema, which is also its user's name. */
    static final String SCHEMA = "courrier";

    static final int LETTERS = 200_000;
    static final int FILES = 2_000;

    private static final int SERVICES = 40;
    private static final int BATCH = 5_000;

    private DemoData() {}

    static void fillDatabase(EmbeddedMariaDb database) throws SQLException {
        database.createSchema(SCHEMA);
        try (Connection connection = database.connect(SCHEMA)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "CREATE TABLE service (id INT PRIMARY KEY, nom VARCHAR(100) NOT NULL, budget DECIMAL(12,2))");
                statement.execute("""
                        CREATE TABLE lettre (
                            id BIGINT PRIMARY KEY AUTO_INCREMENT,
                            service_id INT NOT NULL REFERENCES service (id),
                            recue_le DATETIME(3) NOT NULL,
                            objet VARCHAR(200) NOT NULL,
                            expediteur VARCHAR(200),
                            urgent BOOLEAN NOT NULL,
                            empreinte BINARY(8) NOT NULL,
                            INDEX lettre_par_date (recue_le))""");
                statement.execute("CREATE VIEW urgentes AS SELECT * FROM lettre WHERE urgent");
            }
            connection.setAutoCommit(false);
            services(connection);
            letters(connection);
            connection.commit();
        }
    }

    private static void services(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO service VALUES (?, ?, ?)")) {
            for (int i = 1; i <= SERVICES; i++) {
                insert.setInt(1, i);
                insert.setString(2, "Bureau n° " + i);
                insert.setBigDecimal(3, i % 7 == 0 ? null : java.math.BigDecimal.valueOf(i * 1_234_567L, 2));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void letters(Connection connection) throws SQLException {
        Random random = new Random(7);
        Instant first = Instant.parse("2019-01-01T08:00:00Z");
        byte[] print = new byte[8];
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lettre (service_id, recue_le, objet, expediteur, urgent, empreinte)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 1; i <= LETTERS; i++) {
                random.nextBytes(print);
                insert.setInt(1, 1 + i % SERVICES);
                insert.setTimestamp(2, Timestamp.from(first.plusSeconds(i * 1_000L)));
                insert.setString(3, "Demande n° " + i + " – « pièce; \"jointe\" », suite");
                insert.setString(4, i % 11 == 0 ? null : "Usager\n" + i + ", 1 rue de l'Été");
                insert.setBoolean(5, i % 13 == 0);
                insert.setBytes(6, print);
                insert.addBatch();
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Files of 0 to 64 KiB in 40 folders, with the names that people give. */
    static void writeFiles(Path folder) throws IOException {
        Random random = new Random(11);
        for (int i = 1; i <= FILES; i++) {
            Path year = folder.resolve("Année " + (2019 + i % 8)).resolve("Bureau n° " + (1 + i % 5));
            Files.createDirectories(year);
            byte[] content = new byte[i % 100 == 0 ? 0 : random.nextInt(1 << 16)];
            random.nextBytes(content);
            Files.write(year.resolve("pièce " + i + (i % 3 == 0 ? " (copie)" : "") + ".pdf"), content);
        }
    }
}
