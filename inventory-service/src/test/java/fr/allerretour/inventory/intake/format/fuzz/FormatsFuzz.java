package fr.allerretour.inventory.intake.format.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.Corpus;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten minutes of random files for each format: {@code ./mvnw test -Pfuzz -pl inventory-service -am}, with
 * {@code -Dfuzz.seconds=60} for less and {@code -Dfuzz.formats=a,b} for some. It starts from the files that the tests of
 * the formats read, which the profile runs first. What it finds lands beside the other
 * findings, which every build tries again.
 *
 * <p>A JVM of its own for each format: the fuzzer may be started once in a process, and a reader that takes more than its
 * heap must not take the others along.
 */
class FormatsFuzz {

    static final Path FINDINGS = Path.of("src", "test", "resources", "fuzz");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> nothingBreaksAReader() {
        Set<String> asked = Set.of(System.getProperty("fuzz.formats", "all").split(","));
        return new FormatDetector(ReadLimits.standard())
                .formats().stream()
                        .map(InventoryFormat::id)
                        // It reads by a mapping that an organisation has saved; without one there is nothing to read.
                        .filter(format -> !format.equals("mapped-csv"))
                        .filter(format -> asked.contains("all") || asked.contains(format))
                        .map(format -> DynamicTest.dynamicTest(format, () -> fuzz(format)));
    }

    private void fuzz(String format) throws Exception {
        List<Path> seeds = Corpus.of(format);
        assertThat(seeds)
                .as("files of the tests of " + format + " to start from")
                .isNotEmpty();
        Path corpus = Files.createDirectories(folder.resolve(format));
        for (Path seed : seeds) {
            Files.copy(seed, corpus.resolve(seed.getFileName()));
        }
        Path findings = Files.createDirectories(FINDINGS.resolve(format));
        Path log = Path.of("target", "fuzz-" + format + ".log");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-D" + FormatFuzzTarget.FORMAT + "=" + format,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + FormatFuzzTarget.class.getName(),
                        "--instrumentation_includes=fr.allerretour.**",
                        "--reproducer_path=target",
                        "-max_total_time=" + Integer.getInteger("fuzz.seconds", 600),
                        // An input that takes longer than this many seconds, or more than the heap, is a finding.
                        "-timeout=20",
                        "-artifact_prefix=" + findings + "/",
                        corpus.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor())
                    .as("the fuzzer's exit; its words are in " + log + ", what it found in " + findings)
                    .isZero();
        } finally {
            process.destroy();
            deleteIfEmpty(findings);
            deleteIfEmpty(FINDINGS);
        }
    }

    private static void deleteIfEmpty(Path folder) throws Exception {
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
