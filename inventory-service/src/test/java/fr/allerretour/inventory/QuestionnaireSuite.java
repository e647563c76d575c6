package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Run against the service in this JVM, and against the packaged one. */
abstract class QuestionnaireSuite {

    private static final String KONVEYOR = """
            name: Prêt pour le nuage ?
            sections:
              - order: 1
                name: Technology
                questions:
                  - order: 1
                    text: Which language?
                    answers:
                      - {order: 1, text: COBOL, risk: red, mitigation: Rewrite., applyTags: [{category: Language, tag: COBOL}]}
                      - {order: 2, text: Java, risk: green, applyTags: [{category: Language, tag: Java}]}
                  - order: 2
                    text: Which framework?
                    includeFor: [{category: Language, tag: Java}]
                    answers:
                      - {order: 1, text: Quarkus, risk: green, autoAnswerFor: [{category: Framework, tag: Quarkus}]}
                      - {order: 2, text: Other, risk: yellow}
            """;

    private final Http http = Http.asNewOrganisation();
    private String portfolio = "";
    private String dpi = "";
    private String site = "";

    @BeforeEach
    void fillAPortfolio() {
        portfolio = http.portfolio("CHU");
        dpi = http.add(portfolio, "applications", "{\"key\": \"dpi\", \"name\": \"Dossier patient\"}");
        site = http.add(portfolio, "applications", """
                {"key": "site", "name": "Site WordPress", "owner": "Communication"}""");
        http.add(portfolio, "workloads", """
                {"key": "srv", "name": "srv", "kind": "DATABASE", "application": "dpi"}""");
    }

    // ---- Questionnaires

    @Test
    void theProductsQuestionnaireIsThereAndReadOnly() {
        assertThatJson(http.get("/questionnaires").asString()).isEqualTo("""
                {"items": [{"id": "readiness", "version": 1, "versions": [1], "format": "ALLER_RETOUR", "readOnly": true,
                  "title": {"en": "Readiness to move and to come back", "fr": "Maturité pour l'aller et le retour"},
                  "questions": 22}]}""");
        Response whole = http.get("/questionnaires/readiness");
        assertThatJson(whole.asString()).inPath("sections[0].questions[3]").isEqualTo("""
                {"id": "care-data",
                 "text": {
                   "en": "Were the health data collected in prevention, diagnosis, care or social and medico-social follow-up?",
                   "fr": "Les données de santé ont-elles été recueillies lors d'activités de prévention, de diagnostic, de soins ou de suivi social et médico-social ?"},
                 "law": {"control": "HDS-27", "source": {"en": "HDS v2, arrêté of 26 April 2024", "fr": "HDS v2, arrêté du 26 avril 2024"},
                         "asOf": "2026-11-23", "confidence": "P", "unconfirmed": false},
                 "includeFor": [{"category": "Data", "tag": "Health"}], "excludeFor": [], "answers": "${json-unit.ignore}"}""");
        String yaml = http.get("/questionnaires/readiness/content").asString();
        assertThat(yaml).contains("format: aller-retour/questionnaire/1");
        assertProblem(send(yaml), 409, "questionnaire-read-only");
        assertProblem(http.get("/questionnaires/none"), 404, "not-found");
        assertProblem(http.get("/questionnaires/readiness?version=9"), 404, "not-found");
        assertProblem(http.get("/questionnaires/readiness/content?version=9"), 404, "not-found");
    }

    @Test
    void konveyorsQuestionnaireComesInAsVersionsAndGoesOutAsItCame() {
        Response first = send(KONVEYOR);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.header("Location")).endsWith("/api/v1/questionnaires/pret-pour-le-nuage?version=1");
        assertThat(send(KONVEYOR.replace("Other", "Another")).<Integer>path("version"))
                .isEqualTo(2);

        assertThatJson(http.get("/questionnaires").asString())
                .inPath("items[1]")
                .isEqualTo("""
                {"id": "pret-pour-le-nuage", "version": 2, "versions": [2, 1], "format": "KONVEYOR", "readOnly": false,
                 "title": {"en": "Prêt pour le nuage ?", "fr": "Prêt pour le nuage ?"}, "questions": 2}""");
        assertThat(http.get("/questionnaires/pret-pour-le-nuage/content?version=1")
                        .asString())
                .isEqualTo(KONVEYOR);
        assertThat(http.get("/questionnaires/pret-pour-le-nuage?version=1").asString())
                .contains("Other");
        assertProblem(http.get("/questionnaires/pret-pour-le-nuage?version=3"), 404, "not-found");
        assertProblem(Http.asNewOrganisation().get("/questionnaires/pret-pour-le-nuage"), 404, "not-found");
    }

    @Test
    void ownVersionsRiseAndARepeatedRequestAddsNothing() {
        String yaml = http.get("/questionnaires/readiness/content")
                .asString()
                .replace("id: readiness\nversion: 1", "id: mine\nversion: 4");
        String key = UUID.randomUUID().toString();
        assertThat(send(yaml, key).statusCode()).isEqualTo(201);
        assertThat(send(yaml, key).header("Idempotent-Replayed")).isEqualTo("true");
        assertProblem(send(yaml), 409, "questionnaire-version-taken");
        assertThat(send(yaml.replace("version: 4", "version: 5")).statusCode()).isEqualTo(201);
        assertThat(http.get("/questionnaires/mine").<Integer>path("version")).isEqualTo(5);
    }

    @Test
    void hostileYamlIsRefusedByNameAndNothingIsStored() {
        assertProblem(send("a: !!javax.script.ScriptEngineManager [1]"), 400, "questionnaire-unreadable");
        assertProblem(send("a: &a [1]\nb: [*a, *a]"), 400, "questionnaire-unreadable");
        assertProblem(send("[".repeat(4000)), 400, "questionnaire-unreadable");
        assertProblem(send("name: " + "x".repeat(5000)), 400, "questionnaire-unreadable");
        assertProblem(send(""), 400, "questionnaire-unreadable");
        assertProblem(send("# " + "x\n# ".repeat(300_000)), 413, "questionnaire-too-large");
        Response cut = send(KONVEYOR.substring(0, KONVEYOR.indexOf("risk: red") + 6));
        assertProblem(cut, 400, "questionnaire-unreadable");
        Response wrong = send(KONVEYOR.replace("risk: red", "risk: pink"));
        assertProblem(wrong, 422, "questionnaire-invalid");
        assertThatJson(wrong.asString()).inPath("line").isEqualTo(9);
        assertThatJson(wrong.asString()).inPath("errors").isEqualTo("""
                [{"pointer": "/sections/0/questions/0/answers/0/risk",
                  "detail": "expected one of [RED, YELLOW, GREEN, UNKNOWN], found 'pink'"}]""");
        assertThatJson(wrong.asString())
                .inPath("detailFr")
                .isEqualTo("\"attendu parmi [RED, YELLOW, GREEN, UNKNOWN], « pink » trouvé\"");
        assertThat(http.get("/questionnaires").<List<String>>path("items.id")).containsExactly("readiness");
    }

    // ---- Answers

    @Test
    void answersAreKeptByVersionAndTheLastCounts() {
        String path = answersOf(dpi, "readiness");
        Response none = http.get(path);
        assertThat(none.header("ETag")).isEqualTo("\"0\"");
        assertThatJson(none.asString()).isEqualTo("""
                {"questionnaire": "readiness", "questionnaireVersion": 1, "version": 0, "answers": {}}""");
        assertProblem(
                http.request()
                        .contentType("application/json")
                        .body("{\"answers\": {}}")
                        .put("/api/v1" + path),
                428,
                "version-required");

        Response first = http.put(path, "\"0\"", "{\"answers\": {\"health-data\": \"no\"}}");
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertProblem(http.put(path, "\"0\"", "{\"answers\": {\"health-data\": \"yes\"}}"), 412, "version-conflict");
        http.put(path, "\"1\"", "{\"answers\": {\"health-data\": \"yes\", \"team\": \"one\"}}")
                .then()
                .statusCode(200);

        assertThatJson(http.get(path).asString())
                .whenIgnoringPaths("answeredAt")
                .isEqualTo("""
                {"questionnaire": "readiness", "questionnaireVersion": 1, "version": 2,
                 "answers": {"health-data": "yes", "team": "one"}, "answeredBy": "local"}""");
        Response versions = http.get(path + "/versions?limit=1");
        assertThat(versions.<List<Integer>>path("items.version")).containsExactly(2);
        assertThat(http.get(path + "/versions?limit=1&cursor=" + versions.path("next"))
                        .<List<Integer>>path("items.version"))
                .containsExactly(1);
    }

    @Test
    void anAnswerThatIsNotInTheQuestionnaireIsRefusedByName() {
        Response refused = http.put(
                answersOf(dpi, "readiness"), "\"0\"", "{\"answers\": {\"team\": \"many\", \"tema\": \"one\"}}");

        assertProblem(refused, 422, "unknown-answer");
        assertThatJson(refused.asString()).inPath("errors").isEqualTo("""
                [{"pointer": "/answers/team", "detail": "expected one of team, one, nobody, unknown, found 'many'"},
                 {"pointer": "/answers/tema", "detail": "no such question in 'readiness' version 1"}]""");
        assertThat(http.get(answersOf(dpi, "readiness")).<Integer>path("version"))
                .isZero();
        assertProblem(http.put(answersOf(dpi, "none"), "\"0\"", "{\"answers\": {}}"), 404, "not-found");
        assertProblem(Http.asNewOrganisation().get(answersOf(dpi, "readiness")), 404, "not-found");
    }

    @Test
    void riskAndReadinessSayWhatDrivesThem() {
        send(KONVEYOR).then().statusCode(201);
        http.put(answersOf(dpi, "pret-pour-le-nuage"), "\"0\"", "{\"answers\": {\"1.1\": \"1\"}}")
                .then()
                .statusCode(200);

        Response assessment = http.get("/portfolios/" + portfolio + "/applications/" + dpi + "/assessment");

        assertThatJson(assessment.asString())
                .whenIgnoringPaths("questionnaires[0].drivers[0].by", "questionnaires[1]")
                .isEqualTo("""
                {"application": "%s", "key": "dpi", "risk": "RED", "readiness": 0, "questionnaires": [
                  {"questionnaire": "pret-pour-le-nuage", "version": 1,
                   "title": {"en": "Prêt pour le nuage ?", "fr": "Prêt pour le nuage ?"}, "risk": "RED", "readiness": 0,
                   "complete": true, "questions": 1, "answered": 1,
                   "counts": {"RED": 1, "YELLOW": 0, "GREEN": 0, "UNKNOWN": 0},
                   "drivers": [{"section": "1", "question": "1.1",
                     "text": {"en": "Which language?", "fr": "Which language?"}, "answer": "1",
                     "answerText": {"en": "COBOL", "fr": "COBOL"}, "risk": "RED",
                     "mitigation": {"en": "Rewrite.", "fr": "Rewrite."}, "origin": "OWN"}],
                   "open": [], "lost": []}, {}]}""".formatted(dpi));
        assertThatJson(assessment.asString()).inPath("questionnaires[1].risk").isEqualTo("UNKNOWN");
        assertThatJson(assessment.asString())
                .inPath("questionnaires[1].complete")
                .isEqualTo(false);
        assertThat(assessment.<List<Object>>path("questionnaires[1].open")).hasSize(21);
        assertThatJson(assessment.asString())
                .inPath("questionnaires[1].open[6].law")
                .isEqualTo("""
                {"control": "ARCHIVES", "source": {"en": "Code du patrimoine, articles L.211-4 and L.212-2",
                   "fr": "Code du patrimoine, articles L.211-4 et L.212-2"},
                 "asOf": "2026-11-23", "confidence": "K", "unconfirmed": true}""");
    }

    // ---- Archetypes

    @Test
    void anArchetypeAnswersForItsApplicationsThatHaveNot() {
        send(KONVEYOR).then().statusCode(201);
        String archetype = http.add(portfolio, "archetypes", """
                {"name": "Sites", "members": ["absent"], "filter": {"text": "wordpress"},
                 "tags": [{"category": "Framework", "tag": "Quarkus"}]}""");
        assertThatJson(http.get("/portfolios/" + portfolio + "/archetypes/" + archetype)
                        .asString())
                .whenIgnoringPaths("updatedAt")
                .isEqualTo("""
                {"id": "%s", "name": "Sites", "members": ["absent"], "filter": {"text": "wordpress"},
                 "tags": [{"category": "Framework", "tag": "Quarkus"}]}""".formatted(archetype));
        assertThatJson(http.get("/portfolios/" + portfolio + "/archetypes/" + archetype + "/applications")
                        .asString())
                .isEqualTo("""
                {"items": [{"id": "%s", "key": "site", "name": "Site WordPress"}]}""".formatted(site));
        String answers =
                "/portfolios/" + portfolio + "/archetypes/" + archetype + "/questionnaires/pret-pour-le-nuage/answers";
        http.put(answers, "\"0\"", "{\"answers\": {\"1.1\": \"2\"}}").then().statusCode(200);

        Response inherited = http.get("/portfolios/" + portfolio + "/applications/" + site + "/assessment");
        assertThatJson(inherited.asString())
                .inPath("questionnaires[0].readiness")
                .isEqualTo(100);
        assertThatJson(inherited.asString())
                .inPath("questionnaires[0].complete")
                .isEqualTo(true);

        http.put(answersOf(site, "pret-pour-le-nuage"), "\"0\"", "{\"answers\": {\"1.1\": \"1\"}}")
                .then()
                .statusCode(200);
        Response own = http.get("/portfolios/" + portfolio + "/applications/" + site + "/assessment");
        assertThatJson(own.asString())
                .inPath("questionnaires[0].drivers[0].origin")
                .isEqualTo("OWN");
        assertThatJson(own.asString()).inPath("questionnaires[0].risk").isEqualTo("RED");

        http.delete("/portfolios/" + portfolio + "/archetypes/" + archetype, "\"0\"")
                .then()
                .statusCode(204);
        assertProblem(http.get(answers), 404, "not-found");
    }

    @Test
    void anArchetypesNameIsItsOwnAndItsTextsHoldNoControlCharacters() {
        http.add(portfolio, "archetypes", "{\"name\": \"Sites\"}");

        assertProblem(
                http.post("/portfolios/" + portfolio + "/archetypes", "{\"name\": \"sites \"}"),
                409,
                "archetype-name-taken");
        assertProblem(
                http.post("/portfolios/" + portfolio + "/archetypes", "{\"name\": \"B\", \"members\": [\"a\\nb\"]}"),
                400,
                "invalid-request");
        assertProblem(
                http.post(
                        "/portfolios/" + portfolio + "/archetypes",
                        "{\"name\": \"B\", \"tags\": [{\"category\": \"a\\tb\", \"tag\": \"c\"}]}"),
                400,
                "invalid-request");
        assertThat(http.get("/portfolios/" + portfolio + "/archetypes").<List<String>>path("items.name"))
                .containsExactly("Sites");
    }

    // ---- Derivations

    @Test
    void whatFollowsForADataSetNamesRuleControlAndFacts() {
        http.put("/organisation", "*", "{\"name\": \"CHU\", \"kind\": \"HEALTH\"}");
        String dataSet = http.add(portfolio, "data-sets", """
                {"key": "dossiers", "name": "Dossiers", "category": "PRODUCED", "workload": "srv"}""");
        http.put(answersOf(dpi, "readiness"), "\"0\"", """
                {"answers": {"health-data": "yes", "care-data": "yes", "restricted-marking": "no",
                             "harmful-breach": "no"}}""").then().statusCode(200);

        Response derivation =
                http.get("/portfolios/" + portfolio + "/data-sets/" + dataSet + "/derivation?asOf=2026-11-25");

        assertThatJson(derivation.asString())
                .whenIgnoringPaths("applied", "open", "missing")
                .isEqualTo("""
                {"dataSet": "%s", "key": "dossiers", "asOf": "2026-11-25", "rulesVersion": "2026.11.25",
                 "declaredSensitivity": "UNKNOWN", "declaredRegimes": [], "sensitivity": "HEALTH",
                 "sensitivitySettled": true, "regimes": ["GDPR", "HDS"], "regimesSettled": false, "confidence": 69,
                 "disagreements": [], "applied": [], "open": [], "missing": []}""".formatted(dataSet));
        assertThatJson(derivation.asString())
                .whenIgnoringPaths("applied[2].facts[*].by")
                .inPath("applied[2]")
                .isEqualTo("""
                {"rule": {"id": "REG-HDS", "control": "HDS-27", "regime": "HDS", "sensitivity": "HEALTH",
                  "reason": {
                    "en": "Health data collected in care are hosted under an HDS certificate, and the contract settles their return.",
                    "fr": "Les données de santé recueillies lors de soins sont hébergées sous certificat HDS, et le contrat règle leur restitution."},
                  "all": ["health-data", "care-data"], "any": [], "none": [], "from": "2024-04-26",
                  "source": {"en": "HDS v2, arrêté of 26 April 2024", "fr": "HDS v2, arrêté du 26 avril 2024"},
                  "sourceAsOf": "2026-11-23", "confidence": "P", "unconfirmed": false},
                 "facts": [
                  {"statement": "health-data", "words": {
                     "en": "The data say something about the health of persons.",
                     "fr": "Les données renseignent sur la santé de personnes."}, "value": "YES", "origin": "ANSWER"},
                  {"statement": "care-data", "words": {
                     "en": "The data were collected in prevention, diagnosis, care or social and medico-social follow-up.",
                     "fr": "Les données ont été recueillies lors d'activités de prévention, de diagnostic, de soins ou de suivi social et médico-social."},
                   "value": "YES", "origin": "ANSWER"}]}""");
        assertThat(derivation.<String>path("applied[2].facts[0].by[0]"))
                .startsWith("readiness, health-data: yes (application 'dpi', version 1, local, ");
        assertThatJson(derivation.asString()).inPath("missing[0]").isEqualTo("""
                {"statement": "published",
                 "words": {"en": "The data are published or meant to be.", "fr": "Les données sont publiées ou destinées à l'être."},
                 "rules": ["REG-INTERNAL"], "questions": [{"questionnaire": "readiness", "question": "published"}]}""");

        Response before = http.get("/portfolios/" + portfolio + "/data-sets/derivations?asOf=2018-05-24");
        assertThatJson(before.asString()).inPath("items[0].regimes").isEqualTo("[\"HDS\"]");
        assertProblem(
                http.get("/portfolios/" + portfolio + "/data-sets/derivations?asOf=yesterday"), 400, "invalid-request");
        assertProblem(
                Http.asNewOrganisation().get("/portfolios/" + portfolio + "/data-sets/" + dataSet + "/derivation"),
                404,
                "not-found");
    }

    @Test
    void acceptingWritesOnlyWhereNobodyDeclaredAnything() {
        String open = http.add(portfolio, "data-sets", """
                {"key": "a", "name": "A", "category": "PRODUCED", "application": "dpi"}""");
        String declared = http.add(portfolio, "data-sets", """
                {"key": "b", "name": "B", "category": "PRODUCED", "application": "dpi", "sensitivity": "PERSONAL"}""");
        String nothing = http.add(portfolio, "data-sets", """
                {"key": "c", "name": "C", "category": "PRODUCED"}""");
        http.put(answersOf(dpi, "readiness"), "\"0\"", """
                {"answers": {"published": "no", "personal-data": "yes", "health-data": "no", "restricted-marking": "no",
                             "harmful-breach": "no"}}""").then().statusCode(200);
        String accept = "/portfolios/" + portfolio + "/data-sets/derivations/acceptances";
        String body = """
                {"dataSets": ["%s", "%s", "%s"], "asOf": "2026-11-25"%%s}""".formatted(open, declared, nothing);

        Response settled = http.post(accept, body.formatted(""));

        assertThatJson(settled.asString()).isEqualTo("""
                {"asOf": "2026-11-25", "changed": 1, "items": [
                  {"dataSet": "%s", "key": "a", "sensitivityOutcome": "WRITTEN", "sensitivity": "PERSONAL",
                   "regimesOutcome": "OPEN", "regimes": []},
                  {"dataSet": "%s", "key": "b", "sensitivityOutcome": "DECLARED", "sensitivity": "PERSONAL",
                   "regimesOutcome": "OPEN", "regimes": []},
                  {"dataSet": "%s", "key": "c", "sensitivityOutcome": "NOTHING_FOLLOWS", "sensitivity": "UNKNOWN",
                   "regimesOutcome": "OPEN", "regimes": []}]}""".formatted(open, declared, nothing));
        Response atLeast = http.post(accept, body.formatted(", \"atLeast\": true"));
        assertThat(atLeast.<Integer>path("changed")).isEqualTo(2);
        Response dataSet = http.get("/portfolios/" + portfolio + "/data-sets/" + open);
        assertThatJson(dataSet.asString()).inPath("sensitivity").isEqualTo("PERSONAL");
        assertThatJson(dataSet.asString()).inPath("regimes").isEqualTo("[\"GDPR\"]");
        assertThat(dataSet.<String>path("provenance.sensitivity"))
                .startsWith("rule REG-GDPR, as of 2026-11-25, local, ");
        assertThat(dataSet.<String>path("provenance.regimes")).startsWith("rule REG-GDPR, as of 2026-11-25, local, ");

        // What was accepted is nobody's declaration: it follows the answers.
        http.put(answersOf(dpi, "readiness"), "\"1\"", """
                {"answers": {"published": "no", "personal-data": "no", "health-data": "no", "restricted-marking": "no",
                             "harmful-breach": "no"}}""").then().statusCode(200);
        Response again = http.post(accept, body.formatted(""));
        assertThatJson(again.asString()).inPath("items[0].sensitivity").isEqualTo("INTERNAL");
        assertThatJson(again.asString()).inPath("items[1].sensitivityOutcome").isEqualTo("DECLARED");
        Response derivation = http.get("/portfolios/" + portfolio + "/data-sets/" + declared + "/derivation");
        assertThatJson(derivation.asString()).inPath("disagreements").isEqualTo("""
                [{"field": "sensitivity", "words": {
                  "en": "Declared PERSONAL, yet the rules ask for INTERNAL only.",
                  "fr": "Déclaré PERSONAL, or les règles ne demandent que INTERNAL."}}]""");
    }

    @Test
    void acceptingForADataSetThatIsNotThereWritesNothing() {
        String dataSet = http.add(portfolio, "data-sets", """
                {"key": "a", "name": "A", "category": "PRODUCED", "application": "dpi"}""");
        http.put(answersOf(dpi, "readiness"), "\"0\"", "{\"answers\": {\"restricted-marking\": \"yes\"}}")
                .then()
                .statusCode(200);
        String accept = "/portfolios/" + portfolio + "/data-sets/derivations/acceptances";
        UUID absent = UUID.randomUUID();

        Response refused = http.post(accept, "{\"dataSets\": [\"%s\", \"%s\"]}".formatted(dataSet, absent));

        assertProblem(refused, 422, "unknown-reference");
        assertThatJson(refused.asString()).inPath("errors[0].pointer").isEqualTo("\"/dataSets/1\"");
        assertThatJson(http.get("/portfolios/" + portfolio + "/data-sets/" + dataSet)
                        .asString())
                .inPath("sensitivity")
                .isEqualTo("UNKNOWN");
        assertProblem(http.post(accept, "{\"dataSets\": []}"), 400, "invalid-request");
    }

    @Test
    void theRulesOfADayAreThereToRead() {
        assertThat(http.get("/regime-rules?asOf=2026-11-25").<List<String>>path("items.id"))
                .contains("REG-SREN31", "REG-HDS")
                .doesNotContain("REG-HDS-2018");
        assertThat(http.get("/regime-rules?asOf=2024-05-20").<List<String>>path("items.id"))
                .contains("REG-SENSITIVE-CIRCULAR")
                .doesNotContain("REG-SREN31");
    }

    private String answersOf(String application, String questionnaire) {
        return "/portfolios/" + portfolio + "/applications/" + application + "/questionnaires/" + questionnaire
                + "/answers";
    }

    private Response send(String yaml) {
        return send(yaml, UUID.randomUUID().toString());
    }

    private Response send(String yaml, String key) {
        return http.request()
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/questionnaires");
    }
}
