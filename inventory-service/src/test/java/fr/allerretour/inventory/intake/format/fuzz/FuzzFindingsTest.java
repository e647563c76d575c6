package fr.allerretour.inventory.intake.format.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the fuzzer once found, through the same checks. */
class FuzzFindingsTest {

    @TestFactory
    Stream<DynamicTest> whatWasFoundHolds() throws Exception {
        return findings().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> FormatFuzzTarget.check(
                                FormatsFuzz.FINDINGS.relativize(file).getName(0).toString(),
                                Files.readAllBytes(file))));
    }

    private static List<Path> findings() throws Exception {
        if (!Files.exists(FormatsFuzz.FINDINGS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(FormatsFuzz.FINDINGS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
