package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.local.EmbeddedMariaDb;
import fr.allerretour.local.LocalException;
import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The main job, step by step, by the services' documented APIs alone. */
final class MainJob {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final DemoOptions options;
    private final Platform platform;
    private final Api inventory;
    private final Api planner;
    private final Api export;
    private final DemoInputs inputs;
    private final LocalDate today;

    /** @param organisation whose inventory it becomes; one that is not there yet */
    MainJob(
            Console console,
            DemoOptions options,
            Platform platform,
            DemoInputs inputs,
            LocalDate today,
            String organisation) {
        this.console = console;
        this.options = options;
        this.platform = platform;
        this.inputs = inputs;
        this.today = today;
        Duration patience = options.kills() == 0 ? Duration.ZERO : Duration.ofMinutes(2);
        this.inventory = new Api(platform.uri(Service.INVENTORY), organisation, console, patience);
        this.planner = new Api(platform.uri(Service.PLANNER), organisation, console, patience);
        this.export = new Api(platform.uri(Service.EXPORT), organisation, console, patience);
    }

    /** Does everything; true if the bundle is accepted by standard tools and its damage is found. */
    boolean run() throws IOException, InterruptedException {
        String portfolio = inventory
                .post("/api/v1/portfolios", Map.of("name", "Demo"))
                .get("id")
                .asText();
        for (Path file : inputs.files()) {
            importFile(portfolio, file);
        }
        if (!inputs.areOurs()) {
            importFile(portfolio, dataSetsForTheDemo(portfolio));
        }
        String snapshot = snapshot(portfolio);
        assess(snapshot);
        JsonNode plan = plan(snapshot);
        JsonNode bundle = bundle(portfolio, plan);
        boolean verified = verify(bundle);
        console.text(new Summary(plan, bundle, options.output(), verified).text());
        return verified;
    }

    private void importFile(String portfolio, Path file) throws InterruptedException {
        console.step("Importing " + file.getFileName());
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        JsonNode started = inventory.uploadAndAwait(
                "/api/v1/portfolios/" + portfolio + "/imports?format=auto&fileName=" + name, file);
        String id = started.get("id").asText();
        console.line("preview: " + inventory.get("/api/v1/imports/" + id).get("counts"));
        inventory.postAndAwait("/api/v1/imports/" + id + "/apply", Map.of());
        console.line("applied: "
                + inventory.get("/api/v1/imports/" + id).get("state").asText());
    }

    /** An inventory of machines names no data yet; so that a bundle can be shown, the demo adds its own. */
    private Path dataSetsForTheDemo(String portfolio) throws IOException, InterruptedException {
        JsonNode first = inventory
                .get("/api/v1/portfolios/" + portfolio + "/workloads?limit=1")
                .get("items")
                .path(0);
        if (first.isMissingNode()) {
            throw new LocalException("The inventory holds no workload; nothing can be planned.", null);
        }
        String key = first.get("key").asText();
        console.step("Your files name no data sets: the demo adds its own database and folder, as if "
                + first.get("name").asText() + " held them");
        Path sheet = options.output().resolve("demo-data-sets.csv");
        return Files.writeString(
                sheet,
                "key;name;category;sensitivity;regimes;volume GiB;place;workload;application\r\n"
                        + DemoEstate.REAL_DATABASE + ";Registre du courrier;SUPPLIED;PERSONAL;GDPR;0,1;FR;" + key
                        + ";\r\n"
                        + DemoEstate.REAL_FILES + ";Pièces numérisées;SUPPLIED;PERSONAL;GDPR;0,1;FR;" + key + ";\r\n");
    }

    private String snapshot(String portfolio) throws IOException, InterruptedException {
        console.step("Taking a snapshot");
        JsonNode started = inventory.postAndAwait("/api/v1/portfolios/" + portfolio + "/snapshots", Map.of());
        String id = started.get("id").asText();
        Path file = options.output().resolve("snapshot.ndjson");
        inventory.download("/api/v1/snapshots/" + id + "/content", "application/x-ndjson", file);
        requireAll(file);
        return id;
    }

    /** Nothing lost, nothing twice, nothing half: the snapshot holds exactly what the files named. */
    private void requireAll(Path snapshot) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(snapshot)) {
            JsonNode counts = JSON.readTree(lines.readLine()).get("counts");
            console.line("it holds " + counts);
            inputs.expected().forEach((what, count) -> {
                if (counts.path(what).asLong(-1) != count) {
                    throw new LocalException(
                            "Expected " + count + " " + what + " in the snapshot, not " + counts, null);
                }
            });
        }
    }

    private void assess(String snapshot) throws InterruptedException {
        console.step("Assessing every workload against every offer, as of " + today);
        JsonNode started =
                planner.postAndAwait("/api/v1/assessments", Map.of("snapshotId", snapshot, "asOf", today.toString()));
        planner.download(
                "/api/v1/assessments/" + started.get("id").asText() + "/verdicts",
                "text/csv",
                options.output().resolve("assessment.csv"));
    }

    private JsonNode plan(String snapshot) throws IOException, InterruptedException {
        console.step("Planning from " + today);
        JsonNode started = planner.postAndAwait(
                "/api/v1/plans", Map.of("snapshotId", snapshot, "asOf", today.toString(), "start", today.toString()));
        String plan = "/api/v1/plans/" + started.get("id").asText();
        Path output = options.output();
        planner.download(plan + "/content", "application/json", output.resolve("plan.json"));
        planner.download(plan + "/report?lang=fr", "text/html", output.resolve("plan.html"));
        planner.download(plan + "/report?lang=en", "text/html", output.resolve("plan.en.html"));
        planner.download(plan + "/waves", "text/csv", output.resolve("waves.csv"));
        return JSON.readTree(output.resolve("plan.json").toFile());
    }

    private JsonNode bundle(String portfolio, JsonNode plan) throws IOException, InterruptedException {
        console.step("Making the reversibility bundle");
        String files = export.post(
                        "/api/v1/sources",
                        Map.of(
                                "name",
                                "courrier-pieces",
                                "kind",
                                "FILES",
                                "path",
                                inputs.sourceFiles().toString(),
                                "dataSets",
                                List.of(DemoEstate.REAL_FILES)))
                .get("id")
                .asText();
        EmbeddedMariaDb database = platform.database();
        String sql = export.post(
                        "/api/v1/sources",
                        Map.of(
                                "name",
                                "courrier-registre",
                                "kind",
                                "MARIADB",
                                "jdbcUrl",
                                database.jdbcUrl(DemoData.SCHEMA),
                                "username",
                                DemoData.SCHEMA,
                                "passwordFile",
                                inputs.passwordFile().toString(),
                                "dataSets",
                                List.of(DemoEstate.REAL_DATABASE)))
                .get("id")
                .asText();
        List<Map<String, String>> exclusions = new ArrayList<>();
        for (JsonNode dataSet : inventory.all("/api/v1/portfolios/" + portfolio + "/data-sets")) {
            String key = dataSet.get("key").asText();
            if (!key.equals(DemoEstate.REAL_DATABASE) && !key.equals(DemoEstate.REAL_FILES)) {
                exclusions.add(
                        Map.of("dataSet", key, "reason", "Leaves with its own application's bundle, in its wave"));
            }
        }
        JsonNode started = export.postAndAwait(
                "/api/v1/bundles",
                Map.of(
                        "planId",
                        plan.get("id").asText(),
                        "sourceIds",
                        List.of(files, sql),
                        "exclusions",
                        exclusions,
                        "exceptions",
                        List.of()));
        String path = "/api/v1/bundles/" + started.get("id").asText();
        Path tar = options.output().resolve("bundle.tar");
        export.download(path + "/content?format=tar", "application/x-tar", tar);
        Demo.delete(options.output().resolve("bundle"));
        BundleCheck.unpack(tar, options.output().resolve("bundle"));
        return export.get(path);
    }

    private boolean verify(JsonNode bundle) throws IOException, InterruptedException {
        console.step("Verifying the bundle " + bundle.path("id").asText() + " with standard tools alone");
        BundleCheck check = new BundleCheck(options.output().resolve("bundle"), console);
        boolean digests = check.digestsHold();
        boolean signature = check.signatureHolds();
        console.step("Flipping one byte: the check must fail");
        return check.findsOneFlippedByte() & digests & signature;
    }
}
