package fr.allerretour.export.connector.files;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.export.connector.Connector.Exported;
import fr.allerretour.export.connector.ConnectorException;
import fr.allerretour.export.connector.FolderSink;
import fr.allerretour.export.connector.Sink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesConnectorTest {

    private static final String NFD = Normalizer.normalize("été.txt", Normalizer.Form.NFD);
    private static final String NFC = Normalizer.normalize("été.txt", Normalizer.Form.NFC);

    @TempDir
    private Path temporary;

    private Path root;
    private FolderSink sink;

    @BeforeEach
    void makeTreeAndSink() throws IOException {
        root = Files.createDirectory(temporary.resolve("root"));
        sink = new FolderSink(Files.createDirectory(temporary.resolve("sink")));
    }

    @Test
    void namesOfEveryKindLeaveAsTheyAre() throws IOException {
        String longName = "n".repeat(200);
        for (String name : List.of(NFD, NFC, "A.txt", "a.txt", longName, "with space", "100%.txt", "line\nbreak")) {
            Files.writeString(root.resolve(name), name);
        }

        Exported exported = export();

        assertThat(sink.names())
                .containsExactlyInAnyOrder(
                        "tree/" + NFD,
                        "tree/" + NFC,
                        "tree/A.txt",
                        "tree/a.txt",
                        "tree/" + longName,
                        "tree/with space",
                        "tree/100%.txt",
                        "tree/line\nbreak",
                        "entries.jsonl");
        assertThat(sink.text("tree/" + NFD)).isEqualTo(NFD);
        assertThat(exported.objects()).isEqualTo(8);
        assertThat(sink.losses()).containsExactly("OWNERS_AND_ACL .");
    }

    @Test
    void emptyFilesAndFoldersAreKept() throws IOException {
        Files.createDirectories(root.resolve("a/b/empty"));
        Files.createFile(root.resolve("a/nothing"));
        fixTimes();

        Exported exported = export();

        assertThat(exported).isEqualTo(new Exported(1, "files", 0));
        assertThat(entries())
                .satisfiesExactly(
                        line -> assertThatJson(line)
                                .isEqualTo(
                                        "{path: 'a', kind: 'FOLDER', modified: '2026-01-02T03:04:05Z', mode: '${json-unit.any-string}'}"),
                        line -> assertThatJson(line).inPath("path").isEqualTo("a/b"),
                        line -> assertThatJson(line).inPath("path").isEqualTo("a/b/empty"),
                        line -> assertThatJson(line)
                                .and(
                                        entry -> entry.node("path").isEqualTo("a/nothing"),
                                        entry -> entry.node("kind").isEqualTo("FILE"),
                                        entry -> entry.node("bytes").isEqualTo(0),
                                        entry -> entry.node("payload").isEqualTo("data/1")));
    }

    @Test
    void linksAreNotedAndNeverFollowed() throws IOException {
        Path secret = Files.writeString(temporary.resolve("outside.txt"), "SECRET-OUTSIDE");
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Files.writeString(outside.resolve("inner.txt"), "SECRET-INNER");
        Files.writeString(root.resolve("file"), "content");
        Files.createLink(root.resolve("hard"), root.resolve("file"));
        Files.createSymbolicLink(root.resolve("in"), Path.of("file"));
        Files.createSymbolicLink(root.resolve("out"), secret);
        Files.createSymbolicLink(root.resolve("outFolder"), outside);
        Files.createSymbolicLink(root.resolve("up"), Path.of("../outside.txt"));
        Files.createSymbolicLink(root.resolve("loop"), Path.of("."));
        Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere"));

        export();

        assertThat(sink.names()).containsExactly("tree/file", "tree/hard", "entries.jsonl");
        assertThat(sink.losses())
                .containsExactly(
                        "SYMBOLIC_LINK_OUTSIDE dangling",
                        "HARD_LINK hard",
                        "SYMBOLIC_LINK in",
                        "SYMBOLIC_LINK loop",
                        "SYMBOLIC_LINK_OUTSIDE out",
                        "SYMBOLIC_LINK_OUTSIDE outFolder",
                        "SYMBOLIC_LINK_OUTSIDE up",
                        "OWNERS_AND_ACL .");
        assertThat(sink.text("tree/hard")).isEqualTo("content");
        assertThat(sink.text("entries.jsonl"))
                .contains("\"target\":\"../outside.txt\",\"loss\":\"SYMBOLIC_LINK_OUTSIDE\"")
                .doesNotContain("SECRET");
    }

    @Test
    void aPipeIsNotedAndNeverOpened() throws Exception {
        run("mkfifo", root.resolve("pipe").toString());

        export();

        assertThat(sink.names()).containsExactly("entries.jsonl");
        assertThat(sink.losses()).containsExactly("SPECIAL_FILE pipe", "OWNERS_AND_ACL .");
    }

    @Test
    void aNameThatIsNotUtf8IsSpelledByItsBytes() throws Exception {
        run("bash", "-c", "printf x > \"$1\"/$'caf\\xe9'", "-", root.toString());

        export();

        assertThat(sink.names()).containsExactly("tree/caf\\xe9", "entries.jsonl");
        assertThat(sink.losses()).containsExactly("NAME_NOT_UTF8 caf\\xe9", "OWNERS_AND_ACL .");
        assertThat(sink.text("tree/caf\\xe9")).isEqualTo("x");
    }

    @Test
    void aPasswordFileDoesNotLeaveUnderAnyOfItsNames() throws IOException {
        Path password = Files.writeString(root.resolve("db-password"), "hunter2-hunter2");
        Files.createLink(root.resolve("innocent.txt"), password);

        new FilesConnector(root, Set.of(password)).export(sink);

        assertThat(sink.names()).containsExactly("entries.jsonl");
        assertThat(sink.losses())
                .containsExactly(
                        "CREDENTIAL_WITHHELD db-password", "CREDENTIAL_WITHHELD innocent.txt", "OWNERS_AND_ACL .");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNamed() throws IOException {
        Path growing = Files.write(root.resolve("growing.log"), new byte[1 << 20]);
        Files.writeString(root.resolve("still.txt"), "still");
        Sink meddling = new Sink() {
            @Override
            public Written write(List<String> path, Content content) throws IOException {
                Written written = sink.write(path, out -> {
                    content.writeTo(out);
                    if (path.contains("growing.log")) {
                        Files.writeString(growing, "more", StandardOpenOption.APPEND);
                    }
                });
                return written;
            }

            @Override
            public void lose(fr.allerretour.export.connector.Loss loss) {
                sink.lose(loss);
            }

            @Override
            public void checkCancelled() {
                sink.checkCancelled();
            }
        };

        new FilesConnector(root, Set.of()).export(meddling);

        assertThat(sink.losses()).containsExactly("CHANGED_WHILE_READ growing.log", "OWNERS_AND_ACL .");
    }

    @Test
    void theSameTreeTwiceGivesTheSameBytes() throws IOException {
        for (int i = 20; i > 0; i--) {
            Files.writeString(Files.createDirectories(root.resolve("d" + i % 3)).resolve("f" + i), "x" + i);
        }
        FolderSink second = new FolderSink(Files.createDirectory(temporary.resolve("second")));

        export();
        new FilesConnector(root, Set.of()).export(second);

        assertThat(second.names()).isEqualTo(sink.names());
        assertThat(second.text("entries.jsonl")).isEqualTo(sink.text("entries.jsonl"));
    }

    @Test
    void aRootThatIsNotThereOrNoFolderIsRefusedByName() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> new FilesConnector(temporary.resolve("nowhere"), Set.of()).export(sink))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("nowhere cannot be opened")
                .hasMessageEndingWith("Is it there, and may the service read it?");
        assertThatThrownBy(() -> new FilesConnector(file, Set.of()).export(sink))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(file + " is no folder: name the folder that holds the files.");
    }

    private Exported export() throws IOException {
        return new FilesConnector(root, Set.of()).export(sink);
    }

    private List<String> entries() throws IOException {
        return sink.text("entries.jsonl").lines().toList();
    }

    private void fixTimes() throws IOException {
        try (var tree = Files.walk(root)) {
            for (Path path : tree.toList()) {
                Files.setLastModifiedTime(path, FileTime.from(Instant.parse("2026-01-02T03:04:05Z")));
            }
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).describedAs(output).isZero();
    }
}
