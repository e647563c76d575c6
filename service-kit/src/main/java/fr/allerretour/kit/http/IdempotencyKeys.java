package fr.allerretour.kit.http;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The keys that were used, and what was answered. Plain SQL: claiming a key leans on how the database makes two
 * inserts of one primary key wait for each other.
 */
@ApplicationScoped
class IdempotencyKeys {

    /** MariaDB: a primary key that is there; a lock that was not had in time; a deadlock. */
    private static final int DUPLICATE = 1062;

    private static final int LOCK_WAIT = 1205;
    private static final int DEADLOCK = 1213;

    /** Rows a statement. */
    private static final int PURGED_AT_ONCE = 1000;

    private final AgroalDataSource dataSource;
    private final Clock clock;

    IdempotencyKeys(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** A first answer. */
    record Answer(
            byte[] fingerprint,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {

        boolean isTo(byte[] otherFingerprint) {
            return MessageDigest.isEqual(fingerprint, otherFingerprint);
        }
    }

    /**
     * Takes the key for this request, within the present transaction; waits for another request that has just taken it.
     *
     * @return null if the key was free, else the first request's answer
     */
    @Nullable
    Answer claim(String organisation, String key, byte[] fingerprint) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO idempotency_key (organisation, idempotency_key, fingerprint, status, created_at)"
                                + " VALUES (?, ?, ?, 0, ?)")) {
            insert.setString(1, organisation);
            insert.setString(2, key);
            insert.setBytes(3, fingerprint);
            insert.setObject(4, utc(clock.instant()));
            insert.executeUpdate();
            return null;
        } catch (SQLException e) {
            return switch (e.getErrorCode()) {
                case DUPLICATE -> read(organisation, key);
                case LOCK_WAIT, DEADLOCK ->
                    throw new ProblemException(
                            KitProblem.REQUEST_IN_PROGRESS, "Another request with this Idempotency-Key is running.");
                default -> throw new IllegalStateException(e);
            };
        }
    }

    private Answer read(String organisation, String key) {
        // Locking, so that the newest committed row is read and not this transaction's older view.
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT fingerprint, status, location, etag, body FROM idempotency_key"
                                + " WHERE organisation = ? AND idempotency_key = ? LOCK IN SHARE MODE")) {
            select.setString(1, organisation);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new ProblemException(
                            KitProblem.REQUEST_IN_PROGRESS,
                            "Another request with this Idempotency-Key has just ended.");
                }
                return new Answer(row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Remembers the answer, within the present transaction. */
    void answer(
            String organisation,
            String key,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ?"
                                + " WHERE organisation = ? AND idempotency_key = ?")) {
            update.setInt(1, status);
            update.setString(2, location);
            update.setString(3, etag);
            update.setString(4, body);
            update.setString(5, organisation);
            update.setString(6, key);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Removes the keys that were taken longer ago than {@code keep}, a few at a time: nobody who takes a new key waits
     * for it.
     */
    void purge(Duration keep) {
        LocalDateTime oldest = utc(clock.instant().minus(keep));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM idempotency_key WHERE created_at < ? ORDER BY created_at LIMIT "
                                + PURGED_AT_ONCE)) {
            delete.setObject(1, oldest);
            int removed;
            do {
                removed = delete.executeUpdate();
            } while (removed == PURGED_AT_ONCE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By hand: the driver would write a timestamp in the zone of the machine. */
    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
