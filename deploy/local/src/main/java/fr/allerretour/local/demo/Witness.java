package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.local.LocalException;
import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Looks on while processes are killed, as any reader of the API and of the disk might, and notes whatever is seen half
 * done: a portfolio that holds a part of a file, a published bundle that is not whole.
 */
final class Witness implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Map<String, String> PATHS = Map.of(
            "workloads",
            "workloads",
            "applications",
            "applications",
            "dependencies",
            "dependencies",
            "dataSets",
            "data-sets");

    private final Api inventory;
    private final Path published;
    private final Map<String, Set<Long>> stages;
    private final Console console;
    private final Set<String> seenHalf = new TreeSet<>();
    private final Thread thread;
    private int looks;

    /** @param stages how many of each thing a portfolio may hold at any moment */
    Witness(Platform platform, String organisation, Map<String, Set<Long>> stages, Console console) {
        this.inventory = new Api(platform.uri(Service.INVENTORY), organisation, console, Duration.ZERO);
        this.published = platform.workplace().bundles().resolve(organisation);
        this.stages = stages;
        this.console = console;
        this.thread = Thread.ofPlatform().name("witness").start(this::look);
    }

    private void look() {
        try {
            while (true) {
                lookAtPortfolios();
                lookAtBundles();
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            // The pass has ended.
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtPortfolios() throws InterruptedException {
        try {
            for (JsonNode portfolio : inventory.all("/api/v1/portfolios")) {
                for (Map.Entry<String, Set<Long>> stage : stages.entrySet()) {
                    String path = "/api/v1/portfolios/" + portfolio.get("id").asText() + "/" + PATHS.get(stage.getKey())
                            + "?limit=500";
                    long count = inventory.get(path).get("items").size();
                    looks++;
                    if (!stage.getValue().contains(count)) {
                        seenHalf.add("a portfolio with " + count + " " + stage.getKey() + ", expected one of "
                                + stage.getValue());
                    }
                }
            }
        } catch (LocalException e) {
            // The service is down just now: nothing to be seen.
        }
    }

    private void lookAtBundles() throws InterruptedException {
        if (!Files.isDirectory(published)) {
            return;
        }
        try (Stream<Path> entries = Files.list(published)) {
            List<Path> bundles = entries.filter(
                            entry -> !entry.getFileName().toString().startsWith("."))
                    .toList();
            for (Path bundle : bundles) {
                looks++;
                if (!BundleCheck.isWhole(bundle)) {
                    seenHalf.add("a published bundle that is not whole: " + bundle.getFileName());
                }
            }
        } catch (IOException e) {
            seenHalf.add("a folder of bundles that cannot be read: " + e.getMessage());
        }
    }

    /** Ends looking; true if nothing was ever seen half done. */
    boolean sawNothingHalfDone() throws InterruptedException {
        close();
        seenHalf.forEach(what -> console.line("SEEN HALF DONE: " + what));
        console.line("a witness looked " + looks + " times and saw "
                + (seenHalf.isEmpty() ? "nothing" : seenHalf.size() + " things") + " half done");
        return seenHalf.isEmpty() && looks > 0;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
