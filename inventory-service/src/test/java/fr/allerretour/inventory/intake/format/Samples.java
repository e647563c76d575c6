package fr.allerretour.inventory.intake.format;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that others published; what needs them is skipped where they are not at hand. */
public final class Samples {

    private Samples() {}

    public static Path file(String name) {
        Path samples = Path.of("..").resolve("..").resolve("shared").resolve("samples");
        Path file = samples.resolve(name);
        if (!Files.exists(file)) {
            file = Path.of("..").resolve(samples).resolve(name); // a checkout one folder deeper
        }
        assumeThat(file).exists();
        return file;
    }
}
