package fr.allerretour.inventory.intake.format.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CycloneDxFormatTest {

    private static final String ID = "cyclonedx-json";

    @TempDir
    private Path folder;

    private static String bill(String version, String components) {
        return """
                {"$schema": "http://cyclonedx.org/schema/bom-%1$s.schema.json", "bomFormat": "CycloneDX",
                 "specVersion": "%1$s", "serialNumber": "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79", "version": 1,
                 "metadata": {"timestamp": "2026-01-02T03:04:05Z", "tools": {"components": [{"name": "a tool"}]},
                  "component": {"bom-ref": "x", "type": "application", "name": "Télédéclaration", "version": "4.2"}},
                 "components": [%2$s],
                 "dependencies": [{"ref": "x", "dependsOn": ["y"]}]}""".formatted(version, components);
    }

    private static final String LIBRARIES = """
            {"type": "library", "group": "org.apache.commons", "name": "commons-lang3", "version": "3.14.0",
             "purl": "pkg:maven/org.apache.commons/commons-lang3@3.14.0", "hashes": [{"alg": "MD5", "content": "0"}],
             "licenses": [{"license": {"id": "Apache-2.0"}}]},
            {"type": "framework", "name": "react", "licenses": [{"expression": "MIT OR Apache-2.0"}]},
            {"type": "file", "name": "/etc/passwd"},
            {"name": "odd", "licenses": [{"license": {"name": "Our\\nown"}}, {"license": {"url": "http://x"}}],
             "components": [{"type": "library", "name": "inside"}]}""";

    @Test
    void theSubjectIsTheApplicationAndTheComponentsAreWhatItIsMadeOf() throws Exception {
        for (String version : List.of("1.4", "1.5", "1.6", "1.7")) {
            Told told = Fixture.told(ID, folder, bill(version, LIBRARIES));

            assertThat(told.rejections).isEmpty();
            assertThat(told.items())
                    .containsExactly(ApplicationItem.named("Télédéclaration")
                            .madeOf(List.of(
                                    new Component(
                                            "library",
                                            "org.apache.commons/commons-lang3",
                                            "3.14.0",
                                            "pkg:maven/org.apache.commons/commons-lang3@3.14.0",
                                            List.of("Apache-2.0")),
                                    new Component("framework", "react", null, null, List.of("MIT OR Apache-2.0")),
                                    new Component("library", "odd", null, null, List.of("Our own")))));
            assertThat(told.warnings).extracting(FileWarning::code).containsExactly("files-of-a-bill-passed-over");
        }
    }

    @Test
    void aBillOfFiftyThousandComponentsIsCutAndSaysSo() throws Exception {
        StringBuilder components = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            components
                    .append(i == 0 ? "" : ",")
                    .append("{\"type\": \"library\", \"name\": \"c")
                    .append(i)
                    .append("\"}");
        }
        Told told = Fixture.told(ID, folder, bill("1.6", components.toString()));

        assertThat(told.<ApplicationItem>items().getFirst().components()).hasSize(1_000);
        assertThat(told.warnings).extracting(FileWarning::code).containsExactly("components-beyond-the-most");
        assertThat(told.warnings.getFirst().textEn())
                .startsWith("The bill has 50000 components; the first 1000 are kept.");
    }

    @Test
    void aComponentThatCannotBeTakenIsRejectedAlone() throws Exception {
        Told told = Fixture.told(
                ID,
                folder,
                bill(
                        "1.5",
                        "{\"type\": \"library\"}, 7, {\"name\": \"" + "n".repeat(300) + "\"}, {\"name\": \"good\"}"));

        assertThat(told.rejected())
                .containsExactly("row 5 name required", "row 5 name required", "row 5 name too-long");
        assertThat(told.<ApplicationItem>items().getFirst().components())
                .extracting(Component::name)
                .containsExactly("good");
    }

    @Test
    void aBillAboutNothingOrOfAnUnknownVersionIsRefused() throws Exception {
        assertThat(refusal(bill("1.5", "").replace("\"component\":", "\"other\":"))
                        .problem())
                .isEqualTo(FormatProblem.MEMBER_MISSING);
        assertThat(refusal(bill("2.0", "")).problem()).isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        Told nameless = Told.by(ID, file(bill("1.5", "").replace("\"name\": \"Télédéclaration\", ", "")));
        assertThat(nameless.rows).isEmpty();
        assertThat(nameless.rejected()).containsExactly("row 4 name required");
    }

    @Test
    void aBillInXmlIsNamedAndItsDoctypeNeverRead() throws Exception {
        String xml = "<?xml version=\"1.0\"?>\n<!-- made -->\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\""
                + " version=\"1\"><components/></bom>";
        FormatException refused = catchThrowableOfType(
                FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(file(xml)));
        assertThat(refused.problem()).isEqualTo(FormatProblem.ONLY_AS_JSON);

        String other = "<!DOCTYPE x [<!ENTITY a \"ha\">]><x>&a;</x>";
        assertThat(catchThrowableOfType(
                                FormatException.class,
                                () -> new FormatDetector(ReadLimits.standard()).detect(file(other)))
                        .problem())
                .isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        assertThat(catchThrowableOfType(
                                FormatException.class,
                                () -> new FormatDetector(ReadLimits.standard()).detect(file("<html><body/></html>")))
                        .detailEn())
                .startsWith("It is XML with the root html;");
    }

    @Test
    void aBillCutAnywhereDeepTwiceOrInAnotherEncodingIsNamed() throws Exception {
        byte[] whole = bill("1.6", LIBRARIES).getBytes(StandardCharsets.UTF_8);
        for (int length = 10; length < whole.length; length += 10) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, cut))
                            .problem())
                    .as("cut after " + length)
                    .isIn(FormatProblem.DAMAGED_FILE, FormatProblem.UNREADABLE_TEXT);
        }
        assertThat(refusal(bill("1.6", "{\"name\":".repeat(1_000))).problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal(bill("1.6", "{\"name\": \"a\", \"name\": \"b\"}")).problem())
                .isEqualTo(FormatProblem.MEMBER_TWICE);
        assertThat(refusal(bill("1.6", "{\"name\": \"" + "x".repeat(10 << 20) + "\"}"))
                        .problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
        Path windows =
                Files.write(folder.resolve("file"), bill("1.6", LIBRARIES).getBytes(Charset.forName("windows-1252")));
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, windows))
                        .problem())
                .isEqualTo(FormatProblem.UNREADABLE_TEXT);
        Path utf16 = Files.write(folder.resolve("file"), bill("1.6", LIBRARIES).getBytes(StandardCharsets.UTF_16));
        assertThat(Told.by(ID, utf16).items()).hasSize(1);
        assertThat(catchThrowableOfType(FormatException.class, () -> Told.by(ID, file("")))
                        .problem())
                .isEqualTo(FormatProblem.EMPTY_FILE);
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("file"), text);
    }

    private FormatException refusal(String text) throws Exception {
        Path file = file(text);
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by(ID, file));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }
}
