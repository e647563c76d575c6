package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.cell.HostileText;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Regime;
import io.restassured.response.Response;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Out and in again. What goes in first is made from the components of the records that clients send, so that a new one
 * cannot be forgotten. Run against the service in this JVM, and against the packaged one.
 */
abstract class CatalogueSuite {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS = List.of("applications", "workloads", "dependencies", "data-sets");

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";

    @BeforeEach
    void makeAPortfolio() {
        portfolio = http.portfolio("Lyon / été");
    }

    @ParameterizedTest
    @CsvSource({"csv-zip, aller-retour-csv-zip", "xlsx, aller-retour-xlsx"})
    void whatGoesOutComesInAgainWithoutLoss(String exported, String imported) throws Exception {
        fillEveryFieldWithEveryHostileText();

        byte[] file = export(exported);
        Response same = http.preview(portfolio, "again", file);
        String other = http.portfolio("Elsewhere");
        Response preview = http.preview(other, "again", file);
        http.applied(preview.path("id"));

        int things = 0;
        for (String list : LISTS) {
            List<JsonNode> before = all(portfolio, list);
            assertThat(all(other, list)).as(list).containsExactlyElementsOf(before);
            things += before.size();
        }
        assertThatJson(preview.asString()).inPath("format").isEqualTo(imported);
        assertThatJson(preview.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": %1$d, \"new\": %1$d, \"changed\": 0, \"unchanged\": 0, \"rejected\": 0}"
                        .formatted(things));
        assertThatJson(same.asString())
                .inPath("counts")
                .isEqualTo("{\"rows\": %1$d, \"new\": 0, \"changed\": 0, \"unchanged\": %1$d, \"rejected\": 0}"
                        .formatted(things));
        assertThatJson(http.get("/snapshots/" + http.snapshot(portfolio).path("id") + "/diff/"
                                + http.snapshot(other).path("id"))
                        .asString())
                .whenIgnoringPaths("before", "after")
                .isEqualTo("{\"added\": 0, \"removed\": 0, \"changed\": 0, \"items\": []}");
        assertThat(export("csv-zip", other)).isEqualTo(export("csv-zip"));
    }

    @ParameterizedTest
    @CsvSource({"csv-zip", "xlsx"})
    void aReferenceMeansTheKeyThoughAnotherHasItForItsName(String format) {
        http.add(portfolio, "workloads", "{\"key\": \"z\", \"name\": \"root\", \"kind\": \"PHYSICAL_MACHINE\"}");
        http.add(portfolio, "workloads", workload("y", "host", "z"));
        http.add(portfolio, "workloads", workload("b", "guest", "y"));
        http.add(portfolio, "workloads", workload("a", "y", "z"));
        http.add(portfolio, "workloads", workload("c", "z", "z"));
        http.add(portfolio, "applications", "{\"key\": \"aa\", \"name\": \"Paie\"}");
        http.add(portfolio, "applications", "{\"key\": \"app:Paie\", \"name\": \"Paie\"}");
        http.add(portfolio, "applications", "{\"key\": \"app:Autre\", \"name\": \"paie\"}");
        http.add(portfolio, "dependencies", "{\"from\": \"a\", \"to\": \"y\"}");
        String other = http.portfolio("Elsewhere");

        http.applied(http.preview(other, "again", export(format)).path("id"));

        for (String list : LISTS) {
            assertThat(all(other, list)).as(list).containsExactlyElementsOf(all(portfolio, list));
        }
    }

    @Test
    void whatIsUnknownNeverOverwritesWhatAnotherPortfolioKnows() {
        http.add(portfolio, "workloads", "{\"key\": \"a\", \"name\": \"a\", \"kind\": \"DATABASE\"}");
        byte[] file = export("csv-zip");
        http.patch(
                        "/portfolios/" + portfolio + "/workloads/"
                                + http.get("/portfolios/" + portfolio + "/workloads")
                                        .path("items[0].id"),
                        "*",
                        "{\"cpus\": 4, \"place\": \"FR\", \"attributes\": {\"a\": \"b\"}}")
                .then()
                .statusCode(200);

        assertThatJson(http.preview(portfolio, "old", file).asString())
                .inPath("counts.unchanged")
                .isEqualTo(1);
    }

    @Test
    void aBillOfMaterialsNamesThePortfolioItsRevisionAndWhatIsInIt() {
        http.add(portfolio, "applications", "{\"key\": \"compta\", \"name\": \"Comptabilité\"}");
        http.add(portfolio, "workloads", """
                {"key": "srv", "name": "srv", "kind": "VIRTUAL_MACHINE", "application": "compta"}""");
        http.add(portfolio, "workloads", "{\"key\": \"mail\", \"name\": \"mail\", \"kind\": \"MAILBOX_SET\"}");
        http.add(portfolio, "dependencies", "{\"from\": \"compta\", \"to\": \"mail\"}");
        http.add(portfolio, "data-sets", "{\"key\": \"d\", \"name\": \"D\", \"category\": \"PRODUCED\"}");

        Response bill = http.get("/portfolios/" + portfolio + "/catalogue?format=cyclonedx");

        assertThat(bill.statusCode()).isEqualTo(200);
        assertThat(bill.contentType()).startsWith("application/vnd.cyclonedx+json");
        assertThat(bill.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''Lyon%20%2F%20%C3%A9t%C3%A9.cdx.json");
        assertThatJson(bill.asString()).inPath("serialNumber").isEqualTo("urn:uuid:" + portfolio);
        assertThatJson(bill.asString()).inPath("version").isEqualTo(6);
        assertThatJson(bill.asString())
                .inPath("components[*].bom-ref")
                .isEqualTo("[\"key:compta\", \"key:srv\", \"data:d\"]");
        assertThatJson(bill.asString()).inPath("services[*].bom-ref").isEqualTo("[\"key:mail\"]");
        assertThatJson(bill.asString())
                .inPath("dependencies")
                .isEqualTo("[{\"ref\": \"key:compta\", \"dependsOn\": [\"key:mail\", \"key:srv\"]}]");
        assertThat(http.get("/portfolios/" + portfolio + "/catalogue?format=cyclonedx")
                        .asByteArray())
                .isEqualTo(bill.asByteArray());
    }

    @Test
    void whatDoesNotFitIntoSheetsIsAProblemAndNotATornFile() {
        String name = "x".repeat(200_000);
        http.add(portfolio, "workloads", """
                {"key": "heavy", "name": "h", "kind": "DATABASE", "attributes": {"long": "%s"}}""".formatted(name));

        Response refusal = http.get("/portfolios/" + portfolio + "/catalogue?format=xlsx");

        assertProblem(refusal, 409, "too-large-for-sheets");
        assertThat(refusal.<String>path("detail")).contains("'heavy'");
        assertThat(http.get("/portfolios/" + portfolio + "/catalogue?format=cyclonedx")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownFormatAndAnothersPortfolioAreRefused() {
        assertProblem(http.get("/portfolios/" + portfolio + "/catalogue?format=pdf"), 400, "export-format-unknown");
        assertProblem(Http.asNewOrganisation().get("/portfolios/" + portfolio + "/catalogue"), 404, "not-found");
    }

    private static String workload(String key, String name, String runsOn) {
        return "{\"key\": \"%s\", \"name\": \"%s\", \"kind\": \"DATABASE\", \"runsOn\": \"%s\"}"
                .formatted(key, name, runsOn);
    }

    private byte[] export(String format) {
        return export(format, portfolio);
    }

    private byte[] export(String format, String from) {
        Response answer = http.get("/portfolios/" + from + "/catalogue?format=" + format);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        byte[] file = answer.asByteArray();
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(file.length));
        return file;
    }

    /** Everything on the list, by key, without what differs between two portfolios. */
    private List<JsonNode> all(String of, String list) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            try {
                JsonNode page =
                        JSON.readTree(http.get("/portfolios/" + of + "/" + list + "?sort=key&limit=500" + cursor)
                                .asString());
                page.path("items")
                        .forEach(item -> all.add(
                                ((ObjectNode) item).without(List.of("id", "provenance", "updatedAt", "missing"))));
                cursor =
                        page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            }
        } while (!cursor.isEmpty());
        return all;
    }

    private void fillEveryFieldWithEveryHostileText() throws Exception {
        add("applications", "application.ApplicationInput", "plain", Map.of("key", "app"));
        add("workloads", "workload.WorkloadInput", "plain", Map.of("key", "host"), "application", "runsOn");
        List<String> texts = new ArrayList<>(HostileText.ALL);
        // What is no character at all is not in any JSON; a name is not empty.
        texts.removeIf(text -> text.chars().anyMatch(c -> Character.isSurrogate((char) c) && text.length() < 3));
        texts.add("😀");
        for (String text : texts) {
            int number = texts.indexOf(text);
            boolean key = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
            String k = (key ? text : "") + number;
            String named = text.isBlank() ? text + number : text;
            add("applications", "application.ApplicationInput", text, Map.of("key", "a" + k, "name", named));
            add(
                    "workloads",
                    "workload.WorkloadInput",
                    text,
                    Map.of("key", k + "w", "name", named, "application", "app", "runsOn", "host"));
            add(
                    "dependencies",
                    "dependency.DependencyInput",
                    text,
                    Map.of("from", ("a" + k).strip(), "to", number % 2 == 0 ? "app" : "host"));
            add(
                    "data-sets",
                    "dataset.DataSetInput",
                    text,
                    Map.of("key", k, "name", named, "workload", "host", "application", "app"));
        }
        http.add(portfolio, "workloads", "{\"key\": \"bare\", \"name\": \"bare\", \"kind\": \"OTHER\"}");
        http.add(portfolio, "data-sets", "{\"key\": \"bare\", \"name\": \"bare\", \"category\": \"TECHNICAL\"}");
    }

    private void add(String list, String input, String text, Map<String, String> given, String... without)
            throws Exception {
        ObjectNode body = JSON.createObjectNode();
        for (RecordComponent component :
                Class.forName("fr.allerretour.inventory." + input).getRecordComponents()) {
            String name = component.getName();
            if (!List.of(without).contains(name)) {
                body.set(
                        name,
                        JSON.valueToTree(
                                given.containsKey(name) ? given.get(name) : value(component, text, text.length())));
            }
        }
        http.add(portfolio, list, JSON.writeValueAsString(body));
    }

    private static Object value(RecordComponent component, String text, int number) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class) {
            return 1_000_000 - number;
        }
        if (type == Long.class) {
            return (1L << 50) - number;
        }
        if (type == Boolean.class) {
            return number % 2 == 0;
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 1, 31).plusDays(number).toString();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        return switch (component.getName()) {
            case "regimes" -> Set.of(Regime.values());
            case "disks" -> List.of(new WorkloadItem.Disk(text, number, null), new WorkloadItem.Disk("b", 0, true));
            case "nics" ->
                List.of(
                        new WorkloadItem.Nic(text, text, text, List.of(text, "fe80::1")),
                        new WorkloadItem.Nic("b", null, null, List.of()));
            case "components" ->
                List.of(
                        new ApplicationItem.Component(text, text, text, text, List.of(text, "MIT")),
                        new ApplicationItem.Component("library", "b", null, null, List.of()));
            case "attributes" -> Map.of(text, text, "Clé", "1", "cle", "2", "a=b;c", "");
            default -> throw new AssertionError("Say what " + Objects.toString(component) + " may hold, and export it");
        };
    }
}
