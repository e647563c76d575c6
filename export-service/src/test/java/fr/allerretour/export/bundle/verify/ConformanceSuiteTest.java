package fr.allerretour.export.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.export.bundle.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The Library of Congress's conformance bags, where they lie beside the repository. */
class ConformanceSuiteTest {

    @TestFactory
    Stream<DynamicTest> everyBagIsJudgedAsItsFolderSaysOnAnyFileSystem() {
        Path suite = Shared.find("samples/bagit-conformance/v0.97");
        return Stream.of("valid", "warning", "invalid", "linux-only", "windows-only")
                .flatMap(kind -> bags(suite.resolve(kind))
                        .map(bag -> DynamicTest.dynamicTest(
                                kind + "/" + bag.getFileName(), () -> judge(kind, BundleVerifier.verify(bag)))));
    }

    private static void judge(String kind, Verification verification) {
        boolean good = kind.equals("valid") || kind.equals("warning");
        assertThat(verification.valid()).as(verification.reasons().toString()).isEqualTo(good);
        if (kind.equals("warning")) {
            assertThat(verification.reasons()).anyMatch(reason -> reason.severity() == Reason.Severity.WARNING);
        }
    }

    private static Stream<Path> bags(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> bags = children.filter(Files::isDirectory).sorted().toList();
            return bags.stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
