package fr.allerretour.local.demo;

import fr.allerretour.local.LocalException;
import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import fr.allerretour.local.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The demo: everything started afresh, the {@link MainJob}, everything stopped and tidied, also after Ctrl-C. */
public final class Demo {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private Demo() {}

    /** Runs the demo; 0 if all of it held. */
    public static int run(Path project, DemoOptions options) throws InterruptedException {
        Console console = new Console(System.out, Boolean.getBoolean("allerretour.terminal"));
        try {
            Files.createDirectories(options.output());
            clear(options.output());
            Path data = Files.createTempDirectory("aller-retour-demo-");
            try {
                return run(console, Workplace.of(project, data), options) ? 0 : 1;
            } finally {
                delete(data);
            }
        } catch (IOException | SQLException e) {
            throw new LocalException("The demo could not go on: " + e, e);
        }
    }

    private static boolean run(Console console, Workplace workplace, DemoOptions options)
            throws IOException, SQLException, InterruptedException {
        console.step("Starting MariaDB and the three services; logs are in " + workplace.logs());
        try (Platform platform = Platform.start(workplace, options.keep())) {
            Thread onInterrupt = new Thread(() -> {
                platform.close();
                delete(workplace.data());
            });
            Runtime.getRuntime().addShutdownHook(onInterrupt);
            boolean held = false;
            try {
                DemoInputs inputs = DemoInputs.prepare(options, platform, console);
                held = options.kills() == 0
                        ? new MainJob(console, options, platform, inputs, LocalDate.now(PARIS), "demo").run()
                        : underAttack(console, options, platform, inputs);
            } finally {
                if (!held) {
                    keepLogs(console, workplace, options.output());
                }
            }
            if (options.keep()) {
                console.step("The services stay: " + platform.uri(Service.PLANNER) + "/q/swagger-ui; Ctrl-C stops all");
                platform.supervise();
            }
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            return held;
        }
    }

    /** The main job again and again, until all kills are done; each time for another organisation. */
    private static boolean underAttack(Console console, DemoOptions options, Platform platform, DemoInputs inputs)
            throws IOException, InterruptedException {
        try (Saboteur saboteur = new Saboteur(platform, console, options.kills(), options.seed())) {
            boolean held = true;
            for (int pass = 1; held && saboteur.atWork(); pass++) {
                String organisation = "demo-" + pass;
                try (Witness witness = new Witness(platform, organisation, inputs.stages(), console)) {
                    held = new MainJob(console, options, platform, inputs, LocalDate.now(PARIS), organisation).run()
                            & witness.sawNothingHalfDone();
                }
            }
            console.step((held ? "Survived " : "DID NOT HOLD after ") + saboteur.done() + " kills (seed "
                    + options.seed() + ")");
            return held && saboteur.done() == options.kills();
        }
    }

    /** Results of an earlier demo go; anything else in the folder stays. */
    private static void clear(Path output) throws IOException {
        for (String name : List.of(
                "input",
                "bundle",
                "bundle.tar",
                "snapshot.ndjson",
                "assessment.csv",
                "plan.json",
                "plan.html",
                "plan.en.html",
                "waves.csv",
                "demo-data-sets.csv",
                "logs")) {
            delete(output.resolve(name));
        }
    }

    private static void keepLogs(Console console, Workplace workplace, Path output) throws IOException {
        Path kept = Files.createDirectories(output.resolve("logs"));
        try (Stream<Path> logs = Files.list(workplace.logs())) {
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()));
            }
        }
        console.line("the services' logs are kept in " + kept);
    }

    static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not delete " + root, e);
        }
    }
}
