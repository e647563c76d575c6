package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class FlowSuite {

    private static final String NAMES = "srcaddr dstaddr srcport dstport protocol packets bytes start end action\n";

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";

    @BeforeEach
    void fillAPortfolio() {
        portfolio = http.portfolio("Lyon");
        workload("web", "10.0.0.1");
        workload("app", "10.0.0.2");
        workload("sql", "10.0.0.3");
    }

    @Test
    void aFlowLogBecomesProposalsAndAReportAndChangesNothingElse() {
        Response read = imported(NAMES
                + flow("10.0.0.2", 50_000, "10.0.0.3", 1433, 0)
                + flow("10.0.0.3", 1433, "10.0.0.2", 50_000, 1)
                + flow("10.0.0.1", 50_000, "10.0.0.2", 8080, 0)
                + flow("10.0.0.1", 50_000, "10.0.0.2", 22, 0)
                + flow("10.0.0.1", 50_000, "203.0.113.7", 443, 0)
                + "10.0.0.1 10.0.0.2 50000 99999 6 1 1 1772323200 1772323260 ACCEPT\n");

        assertThatJson(read.asString())
                .whenIgnoringPaths("id", "portfolio", "job", "createdAt", "updatedAt", "sha256", "size")
                .isEqualTo("""
                        {"fileName": "vpc.log", "format": "aws-vpc-flow-log", "state": "READ", "createdBy": "local",
                         "report": {
                           "lines": {"flows": 5, "withoutData": 0, "skipped": 0, "other": 1, "rejected": 1},
                           "rejected": [{"code": "port", "en": "A port is no number from 0 to 65535.",
                                         "fr": "Un port n'est pas un nombre de 0 à 65535.", "lines": 1}],
                           "firstRejected": [{"line": 7, "code": "port"}],
                           "flows": {"betweenWorkloads": 4, "unknownEnd": 1, "sharedAddress": 0, "withItself": 0,
                                     "refused": 0, "toAGroup": 0, "withoutPorts": 0},
                           "noise": [{"use": "ADMINISTRATION", "en": "Administration", "fr": "Administration", "flows": 1}],
                           "firstSeen": "2026-03-01T00:00:00Z", "lastSeen": "2026-03-02T00:01:00Z", "days": 2,
                           "machines": 3, "sharedServices": [],
                           "unknownEnds": [{"end": "203.0.113.7", "internal": false, "flows": 1}],
                           "sharedAddresses": [],
                           "proposals": {"added": 2, "refreshed": 0, "decided": 0, "known": 0},
                           "warnings": []}}""");
        Response proposals = http.get(path("/dependency-proposals"));
        assertThatJson(proposals.asString())
                .whenIgnoringPaths("items[*].id", "items[*].flowImport", "items[*].updatedAt", "items[*].weight")
                .isEqualTo("""
                        {"items": [
                          {"from": "app", "to": "sql", "strength": "HARD", "state": "PROPOSED",
                           "reasons": [
                             {"code": "database-port",
                              "en": "It calls a database: the database's latency becomes its own.",
                              "fr": "Appelle une base de données : la latence de la base devient la sienne."},
                             {"code": "seen-little", "en": "Seen only a few times: it may be chance.",
                              "fr": "Vu peu de fois : peut-être un hasard."}],
                           "ports": [{"port": 1433, "protocol": "tcp", "use": "DATABASE", "name": "Microsoft SQL Server",
                                      "flows": 2, "bytes": 2000}],
                           "otherPorts": 0, "flows": 2, "bytes": 2000, "packets": 20,
                           "firstSeen": "2026-03-01T00:00:00Z", "lastSeen": "2026-03-02T00:01:00Z", "days": 2,
                           "fileName": "vpc.log"},
                          {"from": "web", "to": "app", "strength": "SOFT", "state": "PROPOSED",
                           "reasons": [
                             {"code": "service-call", "en": "It calls a service of the other.",
                              "fr": "Appelle un service de l'autre."},
                             {"code": "seen-little", "en": "Seen only a few times: it may be chance.",
                              "fr": "Vu peu de fois : peut-être un hasard."}],
                           "ports": [{"port": 8080, "protocol": "tcp", "use": "WEB", "name": "HTTP",
                                      "flows": 1, "bytes": 1000}],
                           "otherPorts": 0, "flows": 1, "bytes": 1000, "packets": 10,
                           "firstSeen": "2026-03-01T00:00:00Z", "lastSeen": "2026-03-01T00:01:00Z", "days": 1,
                           "fileName": "vpc.log"}]}""");
        assertThat(dependencies()).isEmpty();
        Response one = http.get(path("/dependency-proposals/") + proposals.path("items[0].id"));
        assertThat(one.<Object>path("$")).isEqualTo(proposals.<Object>path("items[0]"));
    }

    @Test
    void whatIsConfirmedBecomesADependencyOnceAndNamesTheLog() {
        twoPairs();
        String sql = proposal("sql");

        Response confirmed = decide("confirmations", "{\"ids\": [\"" + sql + "\"]}");
        Response again = decide("confirmations", "{\"ids\": [\"" + sql + "\", \"" + sql + "\"]}");

        assertThatJson(confirmed.asString()).isEqualTo("""
                {"decided": 1, "already": 0, "dependenciesAdded": 1, "dependenciesKept": 0, "withoutWorkload": 0}""");
        assertThatJson(again.asString()).isEqualTo("""
                {"decided": 0, "already": 1, "dependenciesAdded": 0, "dependenciesKept": 0, "withoutWorkload": 0}""");
        assertThat(dependencies()).containsExactly("app -> sql");
        Response dependency = http.get(path("/dependencies"));
        assertThat(dependency.<String>path("items[0].strength")).isEqualTo("HARD");
        assertThat(dependency.<String>path("items[0].reason"))
                .isEqualTo("1433/tcp Microsoft SQL Server ×1; 1000 B; 2026-03-01 – 2026-03-01"
                        + " (database-port, seen-little)");
        assertThat(dependency.<String>path("items[0].provenance.strength"))
                .startsWith("API, local, flows of vpc.log, 20");
        assertProblem(decide("dismissals", "{\"ids\": [\"" + sql + "\"]}"), 409, "proposal-confirmed");
    }

    @Test
    void aFilterConfirmsAllOpenOnesAndADependencyByHandIsNotTouched() {
        twoPairs();
        http.add(
                portfolio,
                "dependencies",
                "{\"from\": \"app\", \"to\": \"sql\", \"strength\": \"SOFT\", \"reason\": \"mine\"}");

        Response confirmed = decide("confirmations", "{\"minWeight\": 0.001}");

        assertThatJson(confirmed.asString()).isEqualTo("""
                {"decided": 2, "already": 0, "dependenciesAdded": 1, "dependenciesKept": 1, "withoutWorkload": 0}""");
        Response kept = http.get(path("/dependencies?to=sql"));
        assertThat(kept.<List<String>>path("items.reason")).containsExactly("mine");
        assertThat(kept.<List<String>>path("items.strength")).containsExactly("SOFT");
    }

    @Test
    void aLaterLogRefreshesWhatIsOpenAndReopensNothing() {
        twoPairs();
        String web = proposal("app");
        decide("dismissals", "{\"ids\": [\"" + web + "\"]}").then().statusCode(200);
        workload("cache", "10.0.0.4");
        http.add(portfolio, "dependencies", "{\"from\": \"web\", \"to\": \"cache\"}");

        Response later = imported(NAMES
                + flow("10.0.0.2", 50_000, "10.0.0.3", 1433, 5)
                + flow("10.0.0.2", 50_001, "10.0.0.3", 1433, 6)
                + flow("10.0.0.1", 50_000, "10.0.0.2", 8080, 5)
                + flow("10.0.0.1", 50_000, "10.0.0.4", 6379, 5)
                + flow("10.0.0.2", 50_000, "10.0.0.4", 6379, 5));

        assertThatJson(later.asString())
                .inPath("report.proposals")
                .isEqualTo("{\"added\": 1, \"refreshed\": 1, \"decided\": 1, \"known\": 1}");
        Response open = http.get(path("/dependency-proposals?state=PROPOSED&sort=key"));
        assertThat(open.<List<String>>path("items.to")).containsExactly("cache", "sql");
        assertThat(open.<Integer>path("items[1].flows")).isEqualTo(2);
        assertThat(open.<String>path("items[1].firstSeen")).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(open.<String>path("items[1].lastSeen")).isEqualTo("2026-03-07T00:01:00Z");
        Response dismissed = http.get(path("/dependency-proposals/") + web);
        assertThat(dismissed.<String>path("state")).isEqualTo("DISMISSED");
        assertThat(dismissed.<String>path("decidedBy")).isEqualTo("local");
        assertThat(dismissed.<Integer>path("flows")).isOne();

        assertThatJson(decide("confirmations", "{\"ids\": [\"" + web + "\"]}").asString())
                .inPath("decided")
                .isEqualTo(1);
    }

    @Test
    void proposalsAreFilteredByWeightStateAndStrengthAndPaged() {
        twoPairs();

        assertThat(http.get(path("/dependency-proposals?strength=HARD")).<List<String>>path("items.to"))
                .containsExactly("sql");
        assertThat(http.get(path("/dependency-proposals?minWeight=0.999")).<List<String>>path("items.to"))
                .isEmpty();
        assertThat(http.get(path("/dependency-proposals?state=DISMISSED")).<List<String>>path("items.to"))
                .isEmpty();
        assertThat(http.get(path("/dependency-proposals?q=data")).<List<String>>path("items.to"))
                .containsExactly("sql");
        Response first = http.get(path("/dependency-proposals?limit=1&sort=key"));
        Response second = http.get(path("/dependency-proposals?limit=1&sort=key&cursor=" + first.path("next")));
        assertThat(first.<List<String>>path("items.to")).containsExactly("sql");
        assertThat(second.<List<String>>path("items.to")).containsExactly("app");
        assertThat(second.<String>path("next")).isNull();
        Response heaviest = http.get(path("/dependency-proposals?limit=1"));
        Response lighter = http.get(path("/dependency-proposals?limit=1&cursor=" + heaviest.path("next")));
        assertThat(lighter.<List<String>>path("items.to")).hasSize(1).isNotEqualTo(heaviest.path("items.to"));
    }

    @Test
    void aWorkloadThatIsGoneLeavesItsProposalOpen() {
        twoPairs();
        Response sql = http.get(path("/workloads?q=sql"));
        http.delete(path("/workloads/" + sql.path("items[0].id")), "*").then().statusCode(204);

        assertThatJson(decide("confirmations", "{\"minWeight\": 0}").asString()).isEqualTo("""
                {"decided": 1, "already": 0, "dependenciesAdded": 1, "dependenciesKept": 0, "withoutWorkload": 1}""");
        assertThat(http.get(path("/dependency-proposals?state=PROPOSED")).<List<String>>path("items.to"))
                .containsExactly("sql");
    }

    @Test
    void aDecisionAboutNothingOrAboutWhatIsNotThereChangesNothing() {
        twoPairs();

        assertProblem(decide("confirmations", "{}"), 400, "invalid-request");
        assertProblem(decide("confirmations", "{\"ids\": [], \"minWeight\": 0}"), 400, "invalid-request");
        assertProblem(decide("confirmations", "{\"minWeight\": 2}"), 400, "invalid-request");
        String stray = "{\"ids\": [\"" + proposal("sql") + "\", \"" + Examples.PROPOSAL + "\"]}";
        assertProblem(decide("confirmations", stray), 404, "not-found");
        assertProblem(decide("dismissals", stray), 404, "not-found");
        assertThat(dependencies()).isEmpty();
        assertThat(http.get(path("/dependency-proposals?state=PROPOSED")).<List<String>>path("items.to"))
                .hasSize(2);
    }

    @Test
    void aGzippedLogIsReadAsItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((NAMES + flow("10.0.0.2", 50_000, "10.0.0.3", 1433, 0)).getBytes(StandardCharsets.UTF_8));
        }

        Response read = settled(upload(bytes.toByteArray()));

        assertThat(read.<String>path("state")).isEqualTo("READ");
        assertThat(read.<Integer>path("size")).isEqualTo(bytes.size());
        assertThat(read.<Integer>path("report.proposals.added")).isOne();
    }

    @Test
    void theSameRequestTwiceIsOneFlowLog() {
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> http.request()
                        .contentType("text/plain")
                        .header("Idempotency-Key", "march-" + portfolio)
                        .body(NAMES + flow("10.0.0.2", 50_000, "10.0.0.3", 1433, 0))
                        .post("/api/v1" + path("/flow-imports"))
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(settled(ids.getFirst()).<String>path("state")).isEqualTo("READ");
        assertThat(http.get(path("/flow-imports")).<List<String>>path("items.id"))
                .isEqualTo(ids);
    }

    @Test
    void whatIsNoFlowLogFailsByNameAndLeavesNothing() {
        for (String log : List.of("", "Sous le pont Mirabeau\n", "srcaddr bytes\n10.0.0.1 5\n", "{\"records\": [")) {
            Response failed = settled(upload(log.getBytes(StandardCharsets.UTF_8)));

            assertThat(failed.<String>path("state")).as(log).isEqualTo("FAILED");
            assertThat(failed.<String>path("problem.type")).startsWith("urn:aller-retour:problem:");
            assertThat(failed.<String>path("problem.detailFr")).isNotBlank();
        }
        assertThat(http.get(path("/dependency-proposals")).<List<Object>>path("items"))
                .isEmpty();
        assertThat(http.get(path("/flow-imports?sort=-createdAt")).<List<String>>path("items.state"))
                .containsExactly("FAILED", "FAILED", "FAILED", "FAILED");
    }

    @Test
    void flowsAreNobodyElsesBusiness() {
        twoPairs();
        String proposal = proposal("sql");
        String flowImport = http.get(path("/flow-imports")).path("items[0].id");
        Http stranger = Http.asNewOrganisation();

        assertProblem(stranger.get(path("/flow-imports")), 404, "not-found");
        assertProblem(stranger.get(path("/flow-imports/" + flowImport)), 404, "not-found");
        assertProblem(stranger.get(path("/dependency-proposals")), 404, "not-found");
        assertProblem(stranger.get(path("/dependency-proposals/" + proposal)), 404, "not-found");
        assertProblem(
                stranger.post(path("/dependency-proposals/confirmations"), "{\"ids\": [\"" + proposal + "\"]}"),
                404,
                "not-found");
        assertProblem(
                stranger.request()
                        .contentType("application/octet-stream")
                        .body(new byte[] {'x'})
                        .post("/api/v1" + path("/flow-imports")),
                404,
                "not-found");
    }

    @Test
    void theRulesAreThereToRead() {
        Response rules = http.get("/flow-rules");

        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.<String>path("asOf")).isEqualTo("2026-11-25");
        assertThat(rules.<List<String>>path("ports.findAll { it.from == 1433 }.use"))
                .containsExactly("DATABASE");
        assertThat(rules.<List<String>>path("uses.findAll { it.use == 'MONITORING' }.treatmentFr"))
                .containsExactly("Bruit.");
    }

    private void twoPairs() {
        Response read = imported(
                NAMES + flow("10.0.0.2", 50_000, "10.0.0.3", 1433, 0) + flow("10.0.0.1", 50_000, "10.0.0.2", 8080, 0));
        assertThat(read.<Integer>path("report.proposals.added")).isEqualTo(2);
    }

    private String proposal(String to) {
        return http.get(path("/dependency-proposals?to=" + to)).path("items[0].id");
    }

    private Response decide(String how, String body) {
        return http.post(path("/dependency-proposals/" + how), body);
    }

    private List<String> dependencies() {
        Response page = http.get(path("/dependencies?sort=key"));
        List<String> from = page.path("items.from");
        List<String> to = page.path("items.to");
        return IntStream.range(0, from.size())
                .mapToObj(i -> from.get(i) + " -> " + to.get(i))
                .toList();
    }

    private Response imported(String log) {
        Response read = settled(upload(log.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.<String>path("state")).as(read.asString()).isEqualTo("READ");
        return read;
    }

    private String upload(byte[] log) {
        return http.request()
                .contentType("application/octet-stream")
                .queryParam("fileName", "/var/log/vpc.log")
                .body(log)
                .post("/api/v1" + path("/flow-imports"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private Response settled(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> http.get(path("/flow-imports/" + id)),
                        answer -> !List.of("RECEIVED", "READING").contains(answer.<String>path("state")));
    }

    private String path(String rest) {
        return "/portfolios/" + portfolio + rest;
    }

    private void workload(String key, String address) {
        http.add(portfolio, "workloads", """
                {"key": "%1$s", "name": "%1$s", "kind": "VIRTUAL_MACHINE",
                 "nics": [{"label": "n1", "addresses": ["%2$s"]}]}""".formatted(key, address));
    }

    private static String flow(String from, int fromPort, String to, int toPort, int day) {
        long start = 1_772_323_200 + day * 86_400L;
        return from + " " + to + " " + fromPort + " " + toPort + " 6 10 1000 " + start + " " + (start + 60)
                + " ACCEPT\n";
    }
}
