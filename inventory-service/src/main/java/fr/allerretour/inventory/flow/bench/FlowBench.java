package fr.allerretour.inventory.flow.bench;

import fr.allerretour.inventory.flow.finding.Classifier;
import fr.allerretour.inventory.flow.finding.Findings;
import fr.allerretour.inventory.flow.finding.Thresholds;
import fr.allerretour.inventory.flow.format.FlowLog;
import fr.allerretour.inventory.flow.format.FlowRecord;
import fr.allerretour.inventory.flow.format.FlowSink;
import fr.allerretour.inventory.flow.format.LineOutcome;
import fr.allerretour.inventory.flow.format.ReadCounts;
import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.flow.tally.FlowTally;
import fr.allerretour.inventory.flow.tally.Observed;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a generated flow log of ten million lines to the proposals, and beside it counts the lines of the same file and does
 * nothing else: that is the limit. Run it under the heap that the service has to do with ({@code -Xmx512m}).
 */
public final class FlowBench {

    private static final int ROWS = 10_000_000;
    private static final int MACHINES = 35_000;
    private static final int EDGES = 1_000_000;
    private static final long SEED = 20_261_125;

    private FlowBench() {}

    /**
     * Prints two lines of CSV: rows, size of the file in MiB, heap and its peak in MiB, seconds to count the lines and to read
     * to the proposals, rows a second, their ratio, pairs that were proposed. Exit code 1 if a row got lost.
     *
     * @param args number of rows (default ten million)
     */
    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
        Path file = Files.createTempFile("flow-bench", ".log");
        try {
            if (!run(file, rows)) {
                System.exit(1);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static boolean run(Path file, int rows) throws Exception {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new GeneratedLog(MACHINES, SEED).write(out, rows);
        }
        countLines(file); // the file is in the system's cache for both
        long start = System.nanoTime();
        long lines = countLines(file);
        double counted = secondsSince(start);

        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        start = System.nanoTime();
        AddressBook book = new AddressBook();
        for (int machine = 0; machine < MACHINES; machine++) {
            book.add("m" + machine, "m" + machine, List.of(GeneratedLog.address(machine)));
        }
        PortRules rules = PortRules.standard();
        FlowTally tally = new FlowTally(book, rules, EDGES);
        ReadCounts counts;
        try (InputStream in = Files.newInputStream(file)) {
            counts = new FlowLog(Long.MAX_VALUE).read(in, new Into(tally));
        }
        Observed observed = tally.finish();
        long[] pairs = {0};
        Findings findings = new Classifier(book, rules, Thresholds.standard()).classify(observed, pair -> pairs[0]++);
        double read = secondsSince(start);

        long told = counts.of(LineOutcome.FLOW) + counts.of(LineOutcome.NO_DATA);
        if (told != rows || lines != rows + 1L || findings.pairs() != pairs[0]) {
            System.err.printf(Locale.ROOT, "expected %d rows, read %d, rejected %s%n", rows, told, counts.rejected());
            return false;
        }
        System.out.println(
                "rows,file_mib,heap_mib,peak_mib,count_lines_seconds,read_seconds,rows_per_second,ratio,edges,pairs");
        System.out.printf(
                Locale.ROOT,
                "%d,%d,%d,%d,%.2f,%.2f,%.0f,%.1f,%d,%d%n",
                rows,
                Files.size(file) >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                peak() >> 20,
                counted,
                read,
                rows / read,
                read / counted,
                observed.edges().size(),
                pairs[0]);
        return true;
    }

    private static long countLines(Path file) throws IOException {
        byte[] buffer = new byte[1 << 20];
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private record Into(FlowTally tally) implements FlowSink {

        @Override
        public void flow(FlowRecord flow) {
            tally.add(flow);
        }

        @Override
        public void progress(long lines) {}
    }
}
