package fr.allerretour.export.bundle.bench;

import fr.allerretour.export.bundle.BundleDescription;
import fr.allerretour.export.bundle.BundleWriter;
import fr.allerretour.export.bundle.Category;
import fr.allerretour.export.bundle.LotWriter;
import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.VerifyCommand;
import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.bundle.verify.BundleVerifier;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code BundleBench [MEBIBYTES [FILES [RUNS]]]}: writing big files beside {@code tar | sha512sum}, checking small ones
 * beside {@code sha512sum -c}; each in turn, warmed up once, medians. Ends with 1 if a figure is missed.
 */
public final class BundleBench {
    private static final double WRITE_RATIO = 0.8;
    private static final double CHECK_SECONDS = 1.0;

    /** The command that checks the bag behind it, if not a JVM without options. */
    private static final String COMMAND = "allerretour.bench.verify";

    private static final BundleDescription DESCRIPTION = new BundleDescription(
            "bench", "Bench", "Bench", "Bench", "Aller-Retour bench", LocalDate.of(2026, 11, 24), List.of());

    private final Path folder;
    private final int runs;

    private BundleBench(Path folder, int runs) {
        this.folder = folder;
        this.runs = runs;
    }

    public static void main(String[] arguments) throws Exception {
        int mebibytes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1024;
        int files = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        int runs = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        Path folder = Files.createTempDirectory("bundle-bench");
        try {
            BundleBench bench = new BundleBench(folder, runs);
            boolean held = bench.bigFiles(mebibytes) & bench.smallFiles(files);
            System.exit(held ? 0 : 1);
        } finally {
            delete(folder);
        }
    }

    private boolean bigFiles(int mebibytes) throws Exception {
        Path source = Files.createDirectory(folder.resolve("big"));
        byte[] block = new byte[1 << 20];
        Random random = new Random(1);
        for (int i = 0; i < 4; i++) {
            try (OutputStream out = Files.newOutputStream(source.resolve("file-" + i))) {
                for (int j = 0; j < mebibytes / 4; j++) {
                    random.nextBytes(block);
                    out.write(block);
                }
            }
        }
        List<Double> peer = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> published = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            double pipe = seconds(() -> shell("tar -cf - big | sha512sum > /dev/null"));
            Path bundle = folder.resolve("bundle");
            double[] written = new double[1];
            double whole = seconds(() -> write(source, bundle, written));
            delete(bundle);
            if (run > 0) {
                peer.add(pipe);
                ours.add(written[0]);
                published.add(whole);
            }
        }
        double ratio = median(peer) / median(ours);
        System.out.printf(
                "bundle of big files: %d MiB; tar | sha512sum %.2f s (%.0f MiB/s); bundle with both digests %.2f s (%.0f MiB/s); "
                        + "until published and on the disk %.2f s; ratio %.2f, at least %.2f: %s%n",
                mebibytes,
                median(peer),
                mebibytes / median(peer),
                median(ours),
                mebibytes / median(ours),
                median(published),
                ratio,
                WRITE_RATIO,
                ratio >= WRITE_RATIO ? "held" : "MISSED");
        delete(source);
        return ratio >= WRITE_RATIO;
    }

    private boolean smallFiles(int count) throws Exception {
        Path bundle = folder.resolve("small");
        try (BundleWriter writer = BundleWriter.open(bundle, DESCRIPTION, null)) {
            LotWriter lot = writer.lot("small", Category.FILES, LotWriter.Resume.BY_FILE);
            byte[] content = new byte[1000];
            for (int i = 0; i < count; i++) {
                new Random(i).nextBytes(content);
                lot.add(OriginalName.of("file-" + i), Details.NONE, out -> out.write(content));
            }
            lot.finish();
            writer.publish();
        }
        String verify = "%s '%s' > /dev/null".formatted(System.getProperty(COMMAND, ownCommand()), bundle);
        List<Double> peer = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> process = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            double coreutils = seconds(() -> shell("cd small && sha512sum --quiet -c manifest-sha512.txt"));
            double here = seconds(() -> {
                if (!BundleVerifier.verify(bundle).valid()) {
                    throw new IOException("the bundle is not valid");
                }
            });
            double cold = seconds(() -> shell(verify));
            if (run > 0) {
                peer.add(coreutils);
                ours.add(here);
                process.add(cold);
            }
        }
        boolean held = median(process) <= CHECK_SECONDS;
        System.out.printf(
                "check of %d small files: sha512sum -c %.2f s (one digest); verifier, both digests and all rules, %.2f s in a "
                        + "running service, %.2f s as a cold process; ratio %.1f; at most %.1f s: %s%n",
                count,
                median(peer),
                median(ours),
                median(process),
                median(process) / median(peer),
                CHECK_SECONDS,
                held ? "held" : "MISSED");
        return held;
    }

    private static String ownCommand() {
        return "'%s' -XX:+UseSerialGC -cp '%s' %s"
                .formatted(
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(part -> Path.of(part).toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        VerifyCommand.class.getName());
    }

    private static void write(Path source, Path bundle, double[] written) throws IOException {
        try (BundleWriter writer = BundleWriter.open(bundle, DESCRIPTION, null);
                Stream<Path> files = Files.list(source)) {
            long start = System.nanoTime();
            LotWriter lot = writer.lot("big", Category.FILES, LotWriter.Resume.BY_FILE);
            for (Path file : files.sorted().toList()) {
                lot.add(OriginalName.of(source, file), Details.NONE, file);
            }
            lot.finish();
            written[0] = (System.nanoTime() - start) / 1e9;
            writer.publish();
        }
    }

    private void shell(String command) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("sh", "-c", command)
                .directory(folder.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(command + " ended with " + exit);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
