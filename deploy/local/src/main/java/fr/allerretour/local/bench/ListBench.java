package fr.allerretour.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.local.EmbeddedMariaDb;
import fr.allerretour.local.Service;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lists and filters a portfolio of many workloads with many clients at once, each asking again when it has its answer. */
final class ListBench {

    private static final int WORKLOADS = 100_000;
    private static final int CLIENTS = 20;
    private static final int REQUESTS_EACH = 15;

    private final EmbeddedMariaDb database;
    private final InventoryClient client;

    ListBench(EmbeddedMariaDb database, InventoryClient client) {
        this.database = database;
        this.client = client;
    }

    /** Prints a line of CSV a kind of list: the median and the 95th percentile of its answers in milliseconds. */
    void run(UUID like) throws Exception {
        UUID portfolio = client.portfolio("many");
        fill(portfolio, like);
        String list = "/portfolios/" + portfolio + "/workloads?limit=50";
        Map<String, String> paths = new TreeMap<>(Map.of(
                "first page", list,
                "middle page", list + "&cursor=" + middle(list),
                "powered off", list + "&powered=OFF",
                "of an application", list + "&application=none",
                "text that few hold", list + "&q=000777",
                "largest storage", list + "&sort=-storageMiB"));
        System.out.println("list_of_" + WORKLOADS + "_with_" + CLIENTS + "_clients,median_ms,p95_ms");
        for (Map.Entry<String, String> entry : paths.entrySet()) {
            ask(entry.getValue(), 3);
            double[] millis = ask(entry.getValue(), REQUESTS_EACH);
            System.out.printf(
                    Locale.ROOT,
                    "%s,%.0f,%.0f%n",
                    entry.getKey(),
                    Medians.median(millis),
                    Medians.quantile(millis, 0.95));
        }
    }

    private double[] ask(String path, int each) throws Exception {
        List<Future<double[]>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                answers.add(clients.submit(() -> {
                    double[] millis = new double[each];
                    for (int request = 0; request < each; request++) {
                        long start = System.nanoTime();
                        client.get(path);
                        millis[request] = Medians.secondsSince(start) * 1e3;
                    }
                    return millis;
                }));
            }
        }
        double[] all = new double[CLIENTS * each];
        for (int i = 0; i < CLIENTS; i++) {
            System.arraycopy(answers.get(i).get(), 0, all, i * each, each);
        }
        return all;
    }

    /** The cursor of a page in the middle, reached as people reach it. */
    private String middle(String list) throws Exception {
        String cursor = "";
        for (int page = 0; page < WORKLOADS / 500 / 2; page++) {
            JsonNode answer =
                    client.get(list.replace("limit=50", "limit=500") + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            cursor = answer.get("next").asText();
        }
        return cursor;
    }

    private void fill(UUID portfolio, UUID like) throws Exception {
        try (Connection connection = database.connect(Service.INVENTORY.schema());
                Statement statement = connection.createStatement()) {
            long there = 0;
            for (int copy = 0; there < WORKLOADS; copy++) {
                statement.execute("CREATE TEMPORARY TABLE some AS SELECT * FROM workload WHERE portfolio = '" + like
                        + "' LIMIT " + (WORKLOADS - there));
                there += statement.executeLargeUpdate("UPDATE some SET id = UUID(), portfolio = '" + portfolio
                        + "', item_key = CONCAT(item_key, '-" + copy + "'), name = CONCAT(name, '-" + copy + "')");
                statement.execute("INSERT INTO workload SELECT * FROM some");
                statement.execute("DROP TEMPORARY TABLE some");
            }
            statement.execute("ANALYZE TABLE workload");
        }
    }
}
