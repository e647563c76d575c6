package fr.allerretour.local.bench;

import fr.allerretour.local.EmbeddedMariaDb;
import fr.allerretour.local.Service;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** Takes two snapshots of a portfolio, between which some workloads change, reads one as a stream, and compares the two. */
final class SnapshotBench {

    private static final int CHANGED = 100;

    private final EmbeddedMariaDb database;
    private final InventoryClient client;
    private final UUID portfolio;
    private final int runs;

    SnapshotBench(EmbeddedMariaDb database, InventoryClient client, UUID portfolio, int runs) {
        this.database = database;
        this.client = client;
        this.portfolio = portfolio;
        this.runs = runs;
    }

    /** Prints a line of CSV, medians. */
    void run(int workloads) throws Exception {
        long start = System.nanoTime();
        UUID before = client.snapshot(portfolio);
        double taken = Medians.secondsSince(start);
        try (Connection connection = database.connect(Service.INVENTORY.schema());
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE workload SET cpus = cpus + 1 WHERE portfolio = '" + portfolio
                    + "' ORDER BY item_key LIMIT " + CHANGED);
        }
        UUID after = client.snapshot(portfolio);
        double[] streams = new double[runs];
        double[] diffs = new double[runs];
        for (int run = 0; run < runs; run++) {
            start = System.nanoTime();
            long lines = client.lines("/snapshots/" + before + "/content");
            streams[run] = Medians.secondsSince(start);
            start = System.nanoTime();
            long changed = client.get("/snapshots/" + before + "/diff/" + after)
                    .get("changed")
                    .asLong();
            diffs[run] = Medians.secondsSince(start);
            if (lines != workloads + 1 || changed != CHANGED) {
                throw new IllegalStateException(
                        lines + " lines and " + changed + " changes, expected " + (workloads + 1) + " and " + CHANGED);
            }
        }
        double stream = Medians.median(streams);
        System.out.println("snapshot_workloads,take_seconds,stream_seconds,workloads_per_second,diff_seconds");
        System.out.printf(
                Locale.ROOT,
                "%d,%.2f,%.2f,%.0f,%.2f%n",
                workloads,
                taken,
                stream,
                workloads / stream,
                Medians.median(diffs));
    }
}
