package fr.allerretour.local.bench;

import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import fr.allerretour.local.Workplace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;

/**
 * Imports a workbook end to end several times, each into a portfolio of its own: sent, previewed, applied, by the packaged
 * service under its own heap on a durable MariaDB. The first run is that of a service just started. Then snapshots and lists
 * of what came in.
 */
public final class InventoryBench {

    private final Platform platform;
    private final InventoryClient client;
    private final Path workbook;
    private final int machines;
    private final int runs;

    private InventoryBench(Platform platform, Path workbook, int machines, int runs) {
        this.platform = platform;
        this.client = new InventoryClient(platform.uri(Service.INVENTORY));
        this.workbook = workbook;
        this.machines = machines;
        this.runs = runs;
    }

    /** Where an import ended up. */
    private record Imported(UUID portfolio, UUID fileImport, double seconds) {}

    /**
     * Prints CSV: a line a run, then the medians beside the bare load of the same rows.
     *
     * @param args the checkout, an empty folder to work in, the workbook, how many machines it has, and the number of runs
     */
    public static void main(String[] args) throws Exception {
        Workplace workplace = Workplace.of(Path.of(args[0]), Path.of(args[1]));
        try (Platform platform = Platform.start(workplace, false, EnumSet.of(Service.INVENTORY))) {
            new InventoryBench(platform, Path.of(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4])).run();
        }
    }

    private void run() throws Exception {
        System.out.println("import,preview_seconds,apply_seconds,service_cpu_seconds,mariadb_cpu_seconds");
        double[] seconds = new double[runs];
        Imported last = null;
        for (int run = 0; run < runs; run++) {
            last = importOnce(run + 1);
            seconds[run] = last.seconds();
        }
        if (last == null) {
            throw new IllegalArgumentException("At least one run");
        }
        double median = Medians.median(seconds);
        double bare = bareLoad(last);
        System.out.println("machines,jvm,import_seconds,machines_per_second,bare_load_seconds,ratio");
        System.out.printf(
                Locale.ROOT,
                "%d,%s,%.2f,%.0f,%.2f,%.1f%n",
                machines,
                String.join(" ", Service.INVENTORY.jvmOptions()),
                median,
                machines / median,
                bare,
                median / bare);
        new SnapshotBench(platform.database(), client, last.portfolio(), runs).run(machines);
        new ListBench(platform, client).run(last.portfolio());
    }

    private Imported importOnce(int run) throws Exception {
        UUID portfolio = client.portfolio("run " + run);
        Duration serviceBefore = cpu(platform.process(Service.INVENTORY));
        Duration databaseBefore = cpu(platform.database().process());
        long start = System.nanoTime();
        UUID fileImport = client.preview(portfolio, workbook);
        double previewed = Medians.secondsSince(start);
        long done = client.apply(fileImport);
        double all = Medians.secondsSince(start);
        if (done != machines) {
            throw new IllegalStateException("Applied " + done + " machines, expected " + machines);
        }
        System.out.printf(
                Locale.ROOT,
                "%d,%.2f,%.2f,%.1f,%.1f%n",
                run,
                previewed,
                all - previewed,
                seconds(cpu(platform.process(Service.INVENTORY)).minus(serviceBefore)),
                seconds(cpu(platform.database().process()).minus(databaseBefore)));
        return new Imported(portfolio, fileImport, all);
    }

    private double bareLoad(Imported imported) throws Exception {
        double[] seconds = new double[runs];
        try (BareLoad load = new BareLoad(
                platform.database(),
                Service.INVENTORY.schema(),
                platform.workplace().data(),
                imported.fileImport(),
                imported.portfolio())) {
            for (int run = 0; run < runs; run++) {
                seconds[run] = load.run(machines);
            }
        }
        return Medians.median(seconds);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
