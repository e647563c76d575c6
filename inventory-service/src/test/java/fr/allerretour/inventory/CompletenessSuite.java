package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class CompletenessSuite {

    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("owner", "DSI"),
            Map.entry("criticality", "élevée"),
            Map.entry("intent", "migrer"),
            Map.entry("dataSensitivity", "personnelle"),
            Map.entry("sensitivity", "santé"),
            Map.entry("environment", "production"),
            Map.entry("cpus", "4"),
            Map.entry("memoryGiB", "1,5"),
            Map.entry("storageGiB", "100"),
            Map.entry("usedGiB", "0"),
            Map.entry("operatingSystem", "=Debian 12"),
            Map.entry("powered", "allumée"),
            Map.entry("place", "hors UE"),
            Map.entry("endOfSupport", "31/03/2027"),
            Map.entry("volumeGiB", "12,5"),
            Map.entry("workload", "srv-1"));

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";
    private String path = "";

    @BeforeEach
    void fillAPortfolio() {
        portfolio = http.portfolio("Lyon");
        path = "/portfolios/" + portfolio + "/completeness";
        http.add(portfolio, "applications", """
                {"key": "compta", "name": "Comptabilité", "owner": "DAF", "criticality": "HIGH"}""");
        http.add(portfolio, "applications", "{\"key\": \"ldap\", \"name\": \"Annuaire\"}");
        http.add(portfolio, "workloads", """
                {"key": "srv-1", "name": "srv-1", "kind": "VIRTUAL_MACHINE", "application": "compta", "cpus": 2}""");
        http.imported(
                portfolio,
                "machines.csv",
                "key;name;kind;application;environment\nsrv-2;srv-2;virtual machine;compta;production\n"
                        + "=srv-3;srv-3;virtual machine;compta;\nd;dir;directory;ldap;\n");
        http.add(portfolio, "data-sets", """
                {"key": "ledger", "name": "Grand livre", "category": "PRODUCED", "workload": "srv-1"}""");
        http.add(portfolio, "workloads", """
                {"key": "t", "name": "t", "kind": "VIRTUAL_MACHINE", "template": true}""");
    }

    @Test
    void theFiguresSayWhatIsKnownAndWhatIsMissing() {
        Response completeness = http.get(path + "?lang=en");

        // compta 15+20+15+15, ldap 15; srv-1 12+5, srv-2 12+8, =srv-3 12, d 12; ledger 15
        assertThatJson(completeness.asString()).inPath("portfolio").isEqualTo("""
                {"completeness": 21.75, "confidence": 21.61, "knownPoints": 156, "neededPoints": 717}""");
        assertThatJson(completeness.asString())
                .whenIgnoringPaths("fields", "worstApplications", "topQuestions", "portfolio")
                .isEqualTo("""
                {"workloads": 4, "applications": 2, "dataSets": 1, "templates": 1, "portfolio": "${json-unit.ignore}",
                 "fields": "${json-unit.ignore}", "worstApplications": "${json-unit.ignore}",
                 "topQuestions": "${json-unit.ignore}"}""");
        assertThatJson(completeness.asString()).inPath("fields[8]").isEqualTo("""
                {"item": "WORKLOAD", "field": "environment", "why": "Test moves before production", "weight": 8,
                 "asked": 4, "missing": 3, "missingPoints": 24}""");
        assertThatJson(completeness.asString()).inPath("topQuestions[0]").isEqualTo("""
                {"owner": "DAF", "application": "compta", "item": "DATA_SET", "keys": ["ledger"],
                 "names": ["Grand livre"], "field": "sensitivity", "question": "How sensitive is it?",
                 "why": "Which offers may take it and all that holds it",
                 "expected": "public, internal, personal, health, sensitive (SREN art. 31), restricted (II 901)",
                 "gain": 16.7364, "points": 120, "applicationPoints": 120}""");
    }

    @Test
    void applicationsAndWorkloadsAreListedWorstFirst() {
        assertThatJson(http.get(path + "/applications").asString())
                .whenIgnoringPaths("items[*].figure.confidence")
                .isEqualTo("""
                {"items": [
                  {"key": "ldap", "name": "Annuaire", "missing": ["owner", "criticality", "intent", "needs", "dataSensitivity"],
                   "figure": {"completeness": 10.93, "confidence": "${json-unit.ignore}", "knownPoints": 27,
                    "neededPoints": 247}},
                  {"key": "compta", "name": "Comptabilité", "owner": "DAF", "missing": ["intent", "needs"],
                   "figure": {"completeness": 27.44, "confidence": "${json-unit.ignore}", "knownPoints": 129,
                    "neededPoints": 470}}]}""");
        Response first = http.get(path + "/workloads?application=compta&limit=2");
        assertThat(first.<List<String>>path("items.key")).containsExactly("=srv-3", "srv-1");
        assertThat(http.get(path + "/workloads?application=compta&limit=2&cursor=" + first.path("next"))
                        .<List<String>>path("items.key"))
                .containsExactly("srv-2");
        assertThat(http.get(path + "/workloads?sort=-completeness").<List<String>>path("items.key"))
                .containsExactly("srv-2", "srv-1", "d", "=srv-3");
        assertThatJson(http.get(path + "/workloads?sort=-completeness&limit=1").asString())
                .withTolerance(0)
                .inPath("items[0]")
                .isEqualTo("""
                {"key": "srv-2", "name": "srv-2", "kind": "VIRTUAL_MACHINE", "application": "compta",
                 "figure": {"completeness": 20.00, "confidence": 20.00, "knownPoints": 20, "neededPoints": 100},
                 "missing": ["sensitivity", "criticality", "cpus", "memoryGiB", "storageGiB", "usedGiB", "operatingSystem",
                   "powered", "place", "endOfSupport"]}""");
    }

    @Test
    void theSheetFilledInRaisesTheFigureExactlyAsForetold() {
        BigDecimal foretold = decimal(http.get(path + "/questions"), "foretold");
        Response sheet = http.get(path + "/questions?format=csv&lang=fr");
        assertThat(sheet.contentType()).isEqualTo("text/csv; charset=UTF-8");

        Response preview = http.preview(portfolio, "réponses.csv", filled(sheet));

        assertThat(preview.<String>path("format")).isEqualTo("answers-csv");
        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 10, \"new\": 3, \"changed\": 7, \"unchanged\": 0, \"rejected\": 0}");
        http.applied(preview.path("id"));
        Response after = http.get(path);
        assertThat(decimal(after, "portfolio.completeness")).isEqualTo(foretold);
        Response again = http.get(path + "/questions");
        assertThat(again.<List<String>>path("items.field")).containsExactly("volumeGiB", "workload", "place");

        Response machine = http.get("/portfolios/" + portfolio + "/workloads?q=srv-3");
        assertThatJson(machine.asString())
                .whenIgnoringPaths("items[*].id", "items[*].provenance", "items[*].updatedAt")
                .inPath("items[0]")
                .isEqualTo("""
                {"id": "${json-unit.ignore}", "key": "=srv-3", "name": "srv-3", "kind": "VIRTUAL_MACHINE",
                 "environment": "PRODUCTION", "criticality": "HIGH", "operatingSystem": "=Debian 12", "cpus": 4,
                 "memoryMiB": 1536, "storageMiB": 102400, "usedMiB": 0, "powered": "ON", "template": false,
                 "application": "compta", "place": "NON_EU", "endOfSupport": "2027-03-31", "disks": [], "nics": [],
                 "attributes": {}, "provenance": "${json-unit.ignore}", "updatedAt": "${json-unit.ignore}"}""");
        assertThat(machine.<String>path("items[0].provenance.environment")).startsWith("réponses.csv, row ");
        assertThat(machine.<String>path("items[0].provenance.environment"))
                .isNotEqualTo(machine.path("items[0].provenance.cpus"));
        assertThatJson(http.get("/portfolios/" + portfolio + "/data-sets?q=Annuaire")
                        .asString())
                .inPath("items[0].sensitivity")
                .isEqualTo("PERSONAL");
        assertThat(http.get("/portfolios/" + portfolio + "/dependencies").<List<String>>path("items.to"))
                .containsExactlyInAnyOrder("ldap", "srv-1");
    }

    @Test
    void oneAnswerRaisesTheFigureByItsPoints() {
        Response questions = http.get(path + "/questions?limit=1");
        int before = questions.path("portfolio.knownPoints");
        Response sheet = http.get(path + "/questions?format=csv&limit=1");

        http.imported(portfolio, "réponses.csv", filled(sheet));

        assertThat(http.get(path).<Integer>path("portfolio.knownPoints"))
                .isEqualTo(before + questions.<Integer>path("items[0].points"));
    }

    @Test
    void theSheetIsInTheLanguageAndForTheOwnerThatAreAskedFor() {
        Response english = http.request()
                .header("Accept-Language", "de, en;q=0.8, fr;q=0.2")
                .get("/api/v1" + path + "/questions?format=csv&owner=daf&separate=true");
        Response french = http.get(path + "/questions?format=csv");

        assertThat(lines(english).getFirst())
                .isEqualTo(
                        "\ufeffOwner;Application;Item;Key;Covers;Name;Field;Question;What it is for;Expected;Gain (%);"
                                + "Answer");
        assertThat(lines(english).stream().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("DAF;Comptabilité;"));
        assertThat(lines(english)).anyMatch(line -> line.contains(";WORKLOAD;'=srv-3;1;srv-3;environment;"));
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(lines(french).getFirst()).startsWith("\ufeffResponsable;");
        assertThat(french.header("Content-Disposition")).isEqualTo("attachment; filename=\"questions.csv\"");
    }

    @Test
    void answersAboutWhatIsNotThereAddNothingAndComeBackEachRow() {
        Response preview = http.preview(
                portfolio,
                "a.csv",
                "Item;Key;Covers;Field;Answer\nAPPLICATION;gone;1;owner;DSI\nAPPLICATION;gone;1;intent;migrate\n"
                        + "WORKLOAD;srv-1 | gone-too;2;environment;test\nWORKLOAD;srv-2;1;application;gone\n"
                        + "DATA_SET;lost;1;place;FR\nDATA_SET;ledger;1;workload;gone-too\n"
                        + "APPLICATION;gone;1;dataSensitivity;health\nAPPLICATION;ldap;1;criticality;pink\n");

        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": 9, \"new\": 0, \"changed\": 1, \"unchanged\": 0, \"rejected\": 8}");
        String rejected =
                http.get("/imports/" + preview.path("id") + "/rejected").asString();
        assertThat(rejected.lines()
                        .map(line -> String.join(";", List.of(line.split(";")).subList(0, 5))))
                .containsExactlyInAnyOrder(
                        "\ufeffItem;Key;Covers;Field;Answer",
                        "APPLICATION;gone;1;owner;DSI",
                        "APPLICATION;gone;1;intent;migrate",
                        "APPLICATION;gone;1;dataSensitivity;health",
                        "APPLICATION;ldap;1;criticality;pink",
                        "DATA_SET;ledger;1;workload;gone-too",
                        "DATA_SET;lost;1;place;FR",
                        "WORKLOAD;gone-too;1;environment;test",
                        "WORKLOAD;srv-2;1;application;gone");
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        assertProblem(http.get(path + "/questions?format=pdf"), 400, "invalid-request");
        assertProblem(http.get(path + "/questions?limit=0"), 400, "invalid-request");
        assertProblem(http.get(path + "/questions?limit=100001"), 400, "invalid-request");
        assertProblem(http.get(path + "?lang=de"), 400, "invalid-request");
        assertProblem(http.get(path + "/applications?sort=name"), 400, "invalid-request");
        assertProblem(http.get(path + "/workloads?cursor=nonsense"), 400, "invalid-cursor");
        Http stranger = Http.asNewOrganisation();
        for (String what : List.of("", "/applications", "/workloads", "/questions", "/questions?format=csv")) {
            assertProblem(stranger.get(path + what), 404, "not-found");
        }
    }

    /** The sheet with an answer in each row. */
    private static String filled(Response sheet) {
        List<String> lines = lines(sheet);
        String head = lines.getFirst() + "\r\n";
        return lines.stream()
                .skip(1)
                .map(line -> line + answer(line.split(";")[3], line.split(";")[6]) + "\r\n")
                .collect(Collectors.joining("", head, ""));
    }

    private static String answer(String key, String field) {
        return field.equals("needs")
                ? (key.equals("ldap") ? "srv-1" : "Annuaire")
                : Objects.requireNonNull(ANSWERS.get(field), field);
    }

    private static List<String> lines(Response sheet) {
        return new String(sheet.asByteArray(), StandardCharsets.UTF_8).lines().toList();
    }

    private static BigDecimal decimal(Response response, String path) {
        return new BigDecimal(response.jsonPath().getString(path));
    }
}
