package fr.allerretour.inventory.intake.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a generated workbook several times, and beside each reading walks the same XML with the same parser and does nothing
 * with it: what a reading costs beyond that is ours. Run it under the heap that the service has to do with ({@code -Xmx512m}).
 */
public final class IntakeBench {

    private static final int MACHINES = 35_000;
    private static final int RUNS = 3;
    static final long SEED = 20_261_124;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private IntakeBench() {}

    /**
     * Prints two lines of CSV: machines, disks, file and heap in MiB, median CPU seconds of the thread to read and to walk,
     * their ratio. Exit code 1 if a machine or a disk got lost.
     *
     * @param args number of machines (default 35000) and of runs (default 3)
     */
    public static void main(String[] args) throws Exception {
        int machines = args.length > 0 ? Integer.parseInt(args[0]) : MACHINES;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : RUNS;
        Path file = Files.createTempFile("intake-bench", ".xlsx");
        try {
            if (!run(file, machines, runs)) {
                System.exit(1);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static boolean run(Path file, int machines, int runs) throws Exception {
        GeneratedWorkbook workbook = new GeneratedWorkbook(machines, SEED);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            workbook.write(out);
        }
        FormatDetector formats = new FormatDetector(ReadLimits.standard());
        double[] readSeconds = new double[runs];
        double[] walkSeconds = new double[runs];
        for (int run = 0; run < runs; run++) {
            long start = THREAD.getCurrentThreadCpuTime();
            walk(file);
            walkSeconds[run] = secondsSince(start);
            start = THREAD.getCurrentThreadCpuTime();
            Counts counts = new Counts();
            formats.detect(file).read(file, counts);
            readSeconds[run] = secondsSince(start);
            if (counts.machines != machines || counts.disks != workbook.disks() || counts.rejections != 0) {
                System.err.printf(
                        Locale.ROOT,
                        "expected %d machines with %d disks, found %d with %d, and %d rejections%n",
                        machines,
                        workbook.disks(),
                        counts.machines,
                        counts.disks,
                        counts.rejections);
                return false;
            }
        }
        double read = median(readSeconds);
        double walked = median(walkSeconds);
        System.out.println("machines,disks,file_mib,heap_mib,read_cpu_seconds,walk_cpu_seconds,ratio");
        System.out.printf(
                Locale.ROOT,
                "%d,%d,%d,%d,%.2f,%.2f,%.2f%n",
                machines,
                workbook.disks(),
                Files.size(file) >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                read,
                walked,
                read / walked);
        return true;
    }

    private static void walk(Path file) throws IOException, XMLStreamException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(".xml")) {
                    try (InputStream part = zip.getInputStream(entry)) {
                        XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(part);
                        while (xml.hasNext()) {
                            xml.next();
                        }
                        xml.close();
                    }
                }
            }
        }
    }

    private static double secondsSince(long start) {
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Counts what it is told and keeps nothing. */
    private static final class Counts implements RowSink {

        private long machines;
        private long disks;
        private long rejections;

        @Override
        public void sheet(SheetHead head) {}

        @Override
        public void item(ParsedRow row) {
            machines++;
            if (row.item() instanceof WorkloadItem workload && workload.disks() != null) {
                disks += workload.disks().size();
            }
        }

        @Override
        public void rejected(RowRejection rejection) {
            rejections++;
        }

        @Override
        public void warning(FileWarning warning) {}

        @Override
        public void progress(long done, long total) {}
    }
}
