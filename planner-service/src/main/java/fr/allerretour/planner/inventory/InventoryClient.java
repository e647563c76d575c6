package fr.allerretour.planner.inventory;

import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.UUID;

/** The one call to inventory-service, with the caller's own identity. */
@ApplicationScoped
class InventoryClient {
    private final InventoryConfig config;
    private final Caller caller;

    InventoryClient(InventoryConfig config, Caller caller) {
        this.config = config;
        this.caller = caller;
    }

    /**
     * A snapshot's content as it comes in, to be closed by the reader.
     *
     * @throws ProblemException unknown-snapshot, inventory-refused or inventory-unreachable
     */
    InputStream snapshot(UUID id) {
        String path = "/api/v1/snapshots/" + id + "/content";
        try {
            // Not java.net.http: it has no limit on silence within an answer, only on the time until it begins.
            HttpURLConnection connection =
                    (HttpURLConnection) config.url().resolve(path).toURL().openConnection();
            connection.setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()));
            connection.setReadTimeout(Math.toIntExact(config.readTimeout().toMillis()));
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "application/x-ndjson");
            String token = caller.token();
            if (token == null) {
                connection.setRequestProperty("X-Organisation", caller.organisation());
            } else {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_OK) {
                return connection.getInputStream();
            }
            connection.disconnect();
            throw status == HttpURLConnection.HTTP_NOT_FOUND
                    ? new ProblemException(PlannerProblem.UNKNOWN_SNAPSHOT, "There is no snapshot " + id + ".")
                            .at("/snapshotId", "expected the id of a snapshot of your organisation")
                    : new ProblemException(
                            PlannerProblem.INVENTORY_REFUSED,
                            "GET " + path + " was answered with status " + status + ".");
        } catch (IOException e) {
            throw unreachable(e);
        }
    }

    ProblemException unreachable(IOException e) {
        return new ProblemException(
                PlannerProblem.INVENTORY_UNREACHABLE,
                "No answer from " + config.url() + ": " + e.getClass().getSimpleName() + ".");
    }
}
