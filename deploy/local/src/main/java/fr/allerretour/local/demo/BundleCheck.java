package fr.allerretour.local.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens a bundle with nothing of ours: tar, sha512sum and openssl, each as a program of its own. */
final class BundleCheck {

    private final Path bundle;
    private final Console console;

    BundleCheck(Path bundle, Console console) {
        this.bundle = bundle;
        this.console = console;
    }

    static void unpack(Path tar, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Result result = run(folder, "tar", "-xf", tar.toString(), "--strip-components=1");
        if (result.status != 0) {
            throw new IOException("tar: " + result.output);
        }
    }

    /** Whether the tag files are those that the tag manifest lists: it is written last, so the rest is there too. */
    static boolean isWhole(Path bundle) throws IOException, InterruptedException {
        return run(bundle, "sha512sum", "--quiet", "-c", "tagmanifest-sha512.txt").status == 0;
    }

    boolean digestsHold() throws IOException, InterruptedException {
        return holds("sha512sum", "--quiet", "-c", "manifest-sha512.txt")
                && holds("sha256sum", "--quiet", "-c", "manifest-sha256.txt")
                && holds("sha512sum", "--quiet", "-c", "tagmanifest-sha512.txt");
    }

    boolean signatureHolds() throws IOException, InterruptedException {
        return holds(
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-noverify",
                "-in",
                "signatures/tagmanifest-sha512.txt.p7s",
                "-content",
                "tagmanifest-sha512.txt",
                "-out",
                "/dev/null");
    }

    /** Flips one bit of the largest payload file, checks again, and mends it; true if the damage was found. */
    boolean findsOneFlippedByte() throws IOException, InterruptedException {
        Path victim = largestPayloadFile();
        byte[] content = Files.readAllBytes(victim);
        content[content.length / 2] ^= 1;
        Files.write(victim, content);
        Result result = run(bundle, "sha512sum", "--quiet", "-c", "manifest-sha512.txt");
        content[content.length / 2] ^= 1;
        Files.write(victim, content);
        String name = bundle.relativize(victim).toString();
        boolean found = result.status != 0 && result.output.contains(name);
        console.line((found ? "found: " : "NOT FOUND: ") + "one byte flipped in " + name);
        return found;
    }

    private Path largestPayloadFile() throws IOException {
        try (Stream<Path> files = Files.walk(bundle.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
                    .orElseThrow(() -> new IOException("The bundle has no payload"));
        }
    }

    private boolean holds(String... command) throws IOException, InterruptedException {
        Result result = run(bundle, command);
        console.line((result.status == 0 ? "holds: " : "FAILS: ") + String.join(" ", command));
        if (result.status != 0) {
            console.text(result.output);
        }
        return result.status == 0;
    }

    private record Result(int status, String output) {}

    private static Result run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }
}
