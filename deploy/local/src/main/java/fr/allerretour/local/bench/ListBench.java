package fr.allerretour.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.local.EmbeddedMariaDb;
import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Lists, filters, searches and counts a portfolio of many workloads with many clients at once, each asking again when it has
 * its answer; and asks the database the same questions itself, as often at once, for what can be reached without us.
 */
final class ListBench {

    private static final int WORKLOADS = 100_000;
    private static final int CLIENTS = 20;

    /** Of everything, before anything is measured: the JVM compiles the last of it after some thousands of requests. */
    private static final int WARM_UP_EACH = 200;

    private static final int WARM_UP_OF_A_QUESTION_EACH = 10;
    private static final int REQUESTS_EACH = 50;

    /** Its slowest answers take half a minute, and nothing of it must warm up. */
    private static final int DATABASE_REQUESTS_EACH = 1;

    private final EmbeddedMariaDb database;
    private final List<ProcessHandle> processes;
    private final InventoryClient client;

    ListBench(Platform platform, InventoryClient client) {
        this.database = platform.database();
        this.processes = List.of(platform.process(Service.INVENTORY), database.process(), ProcessHandle.current());
        this.client = client;
    }

    /**
     * A kind of question, asked with other values each time where it has any.
     *
     * @param path what follows the path of workloads
     * @param sql the same of the database
     */
    private record Question(String name, Function<Random, String> path, Function<Random, String> sql) {}

    private interface Asking {
        void ask(Random random) throws Exception;
    }

    /** Prints a line of CSV a kind of question: median and 95th percentile in milliseconds, ours and the database's. */
    void run(UUID like) throws Exception {
        UUID portfolio = client.portfolio("many");
        fill(portfolio, like);
        ask(portfolio);
    }

    /** The same of a portfolio that is there. */
    void ask(UUID portfolio) throws Exception {
        String list = "/portfolios/" + portfolio + "/workloads";
        List<Question> questions = questions(portfolio, middle(list));
        Asking mix = random -> client.get(
                list + questions.get(random.nextInt(questions.size())).path.apply(random));
        measure(mix, WARM_UP_EACH);
        System.out.println("list_of_" + WORKLOADS + "_with_" + CLIENTS
                + "_clients,median_ms,p95_ms,service_cpu_ms,mariadb_cpu_ms,clients_cpu_ms,"
                + "bare_median_ms,bare_p95_ms,load_average");
        for (Question question : questions) {
            Asking ours = random -> client.bytes(list + question.path.apply(random));
            measure(ours, WARM_UP_OF_A_QUESTION_EACH);
            print(question.name, measured(ours), measureDatabase(question));
        }
        print("a mix of these", measured(mix), new double[] {Double.NaN});
    }

    private static List<Question> questions(UUID portfolio, JsonNode middle) {
        String from = " FROM workload WHERE organisation = '" + InventoryClient.ORGANISATION + "' AND portfolio = '"
                + portfolio + "'";
        String rows = "SELECT *" + from;
        String page = " ORDER BY name, id LIMIT 51";
        JsonNode last = middle.get("items").get(middle.get("items").size() - 1);
        String after = " AND (name > '%1$s' OR name = '%1$s' AND id > '%2$s')"
                .formatted(last.get("name").asText(), last.get("id").asText());
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("first page", any -> "?limit=50", any -> rows + page));
        questions.add(new Question(
                "middle page", any -> "?limit=50&cursor=" + middle.get("next").asText(), any -> rows + after + page));
        questions.add(new Question(
                "of an application",
                random -> "?limit=50&application=app-" + random.nextInt(500),
                random -> rows + " AND application = 'app-" + random.nextInt(500) + "'" + page));
        questions.add(new Question(
                "powered off and in test",
                any -> "?limit=50&powered=OFF&environment=TEST",
                any -> rows + " AND powered = 'OFF' AND environment = 'TEST'" + page));
        questions.add(new Question(
                "largest storage",
                any -> "?limit=50&sort=-storageMiB",
                any -> rows + " ORDER BY storage_mib DESC, id LIMIT 51"));
        questions.add(new Question(
                "text that few hold",
                random -> "?limit=50&q=" + number(random),
                random -> rows + holds(number(random)) + page));
        questions.add(
                new Question("text that all hold", any -> "?limit=50&q=SRV-0", any -> rows + holds("SRV-0") + page));
        questions.add(new Question("facets", any -> "/facets", any -> facets(from, "")));
        questions.add(new Question(
                "facets of a text",
                random -> "/facets?q=" + number(random),
                random -> facets(from, holds(number(random)))));
        return questions;
    }

    private static String number(Random random) {
        return "%05d".formatted(random.nextInt(35_000));
    }

    private static String holds(String text) {
        return " AND (name LIKE '%" + text + "%' OR item_key LIKE '%" + text + "%')";
    }

    /** All combinations of all facets, of which the counts of each are sums: one pass. */
    private static String facets(String from, String where) {
        String facets = "kind, environment, criticality, powered, place, template, application";
        return "SELECT " + facets + ", COUNT(*)" + from + where + " GROUP BY " + facets;
    }

    private double[] measureDatabase(Question question) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            ThreadLocal<Connection> own = ThreadLocal.withInitial(() -> {
                Connection connection = connect();
                synchronized (connections) {
                    connections.add(connection);
                }
                return connection;
            });
            return measure(random -> read(own.get(), question.sql.apply(random)), DATABASE_REQUESTS_EACH);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private Connection connect() {
        try {
            return database.connect(Service.INVENTORY.schema());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void read(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    row.getString(column);
                }
            }
        }
    }

    /** The milliseconds of all answers. */
    private static double[] measure(Asking asking, int each) throws Exception {
        List<Future<double[]>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                Random random = new Random(i);
                answers.add(clients.submit(() -> {
                    double[] millis = new double[each];
                    for (int request = 0; request < each; request++) {
                        long start = System.nanoTime();
                        asking.ask(random);
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

    /**
     * How long answers took, and what one cost: the machine may have others to serve.
     *
     * @param cpuMillis an answer's CPU time in each of the processes
     */
    private record Figures(double[] millis, List<Double> cpuMillis) {}

    private Figures measured(Asking asking) throws Exception {
        List<Duration> before = cpu();
        double[] millis = measure(asking, REQUESTS_EACH);
        List<Duration> after = cpu();
        List<Double> each = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            each.add(after.get(i).minus(before.get(i)).toMillis() / (double) millis.length);
        }
        return new Figures(millis, each);
    }

    private List<Duration> cpu() {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .toList();
    }

    private static void print(String name, Figures ours, double[] bare) {
        System.out.printf(
                Locale.ROOT,
                "%s,%.0f,%.0f,%.1f,%.1f,%.1f,%.0f,%.0f,%.1f%n",
                name,
                Medians.median(ours.millis),
                Medians.quantile(ours.millis, 0.95),
                ours.cpuMillis.get(0),
                ours.cpuMillis.get(1),
                ours.cpuMillis.get(2),
                Medians.median(bare),
                Medians.quantile(bare, 0.95),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The page in the middle, reached as people reach it. */
    private JsonNode middle(String list) throws Exception {
        JsonNode page = client.get(list + "?limit=500");
        for (int pages = 1; pages < WORKLOADS / 500 / 2; pages++) {
            page = client.get(list + "?limit=500&cursor=" + page.get("next").asText());
        }
        return page;
    }

    /** Copies until there are enough, and gives each copy values to filter by. */
    private void fill(UUID portfolio, UUID like) throws Exception {
        try (Connection connection = database.connect(Service.INVENTORY.schema());
                Statement statement = connection.createStatement()) {
            long there = 0;
            for (int copy = 0; there < WORKLOADS; copy++) {
                statement.execute("CREATE TEMPORARY TABLE some AS SELECT * FROM workload WHERE portfolio = '" + like
                        + "' LIMIT " + (WORKLOADS - there));
                there += statement.executeLargeUpdate("UPDATE some SET id = UUID(), portfolio = '" + portfolio
                        + "', item_key = CONCAT(item_key, '-" + copy + "'), name = CONCAT(name, '-" + copy
                        + "'), application = CONCAT('app-', CRC32(item_key) % 500)"
                        + ", environment = ELT(1 + CRC32(name) % 4, 'PRODUCTION', 'TEST', 'DEVELOPMENT', 'UNKNOWN')"
                        + ", criticality = ELT(1 + CRC32(id) % 3, 'LOW', 'HIGH', 'UNKNOWN')");
                statement.execute("INSERT INTO workload SELECT * FROM some");
                statement.execute("DROP TEMPORARY TABLE some");
            }
            statement.execute("ANALYZE TABLE workload");
        }
    }
}
