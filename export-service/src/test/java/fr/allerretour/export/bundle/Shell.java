package fr.allerretour.export.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Runs the very tools that a reader of a bundle has. */
public final class Shell {
    private Shell() {}

    public record Outcome(int exit, String output) {}

    public static Outcome run(Path directory, String... command) throws IOException, InterruptedException {
        Process which = new ProcessBuilder("sh", "-c", "command -v " + command[0]).start();
        Assumptions.assumeTrue(which.waitFor() == 0, () -> command[0] + " is not on this machine");
        Process process = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
