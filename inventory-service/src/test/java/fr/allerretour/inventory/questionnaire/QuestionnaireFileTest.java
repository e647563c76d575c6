package fr.allerretour.inventory.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.questionnaire.Questionnaire.Choice;
import fr.allerretour.inventory.questionnaire.Questionnaire.Format;
import fr.allerretour.inventory.questionnaire.Questionnaire.Question;
import fr.allerretour.inventory.questionnaire.Questionnaire.RiskThresholds;
import fr.allerretour.inventory.questionnaire.Questionnaire.Section;
import fr.allerretour.inventory.regime.RegimeRules;
import fr.allerretour.inventory.yaml.Text;
import fr.allerretour.inventory.yaml.YamlException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QuestionnaireFileTest {

    private static final Set<String> STATEMENTS = Set.of("health-data");

    private static final String OURS = """
            format: aller-retour/questionnaire/1
            id: ours
            version: 3
            title: {en: Ours, fr: Le nôtre}
            thresholds: {red: 10}
            sections:
              - id: one
                title: {en: One, fr: Un}
                questions:
                  - id: health
                    text: {en: 'Health?', fr: 'Santé ?'}
                    answers:
                      - id: yes
                        text: {en: Yes, fr: Oui}
                        risk: YELLOW
                        applyTags: [{category: Data, tag: Health}]
                        settles: {health-data: yes}
                      - {id: no, text: {en: No, fr: Non}, risk: GREEN, settles: {health-data: no}}
            """;

    private static final String KONVEYOR = """
            name: Prêt pour le nuage ?
            required: true
            sections:
              - order: 2
                name: Technology
                comment: passed over
                questions:
                  - order: 1
                    text: Which language?
                    explanation: The main one.
                    includeFor:
                      - category: Language
                        tag: Java
                    answers:
                      - order: 1
                        text: Yes
                        risk: red
                        rationale: Old.
                        mitigation: Rewrite.
                        applyTags:
                          - {category: Language, tag: COBOL}
                        autoAnswerFor:
                          - {category: Language, tag: COBOL}
            riskMessages:
              red: No
              green:
            """;

    @Test
    void oursIsReadToTheLastMember() {
        assertThat(read(OURS))
                .isEqualTo(new Questionnaire(
                        "ours",
                        3,
                        Format.ALLER_RETOUR,
                        new Text("Ours", "Le nôtre"),
                        null,
                        new RiskThresholds(10, 30, 15),
                        Map.of(),
                        List.of(new Section(
                                "one",
                                new Text("One", "Un"),
                                List.of(new Question(
                                        "health",
                                        new Text("Health?", "Santé ?"),
                                        null,
                                        null,
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                new Choice(
                                                        "yes",
                                                        new Text("Yes", "Oui"),
                                                        Risk.YELLOW,
                                                        null,
                                                        null,
                                                        List.of(new Tag("Data", "Health")),
                                                        List.of(),
                                                        Map.of("health-data", true)),
                                                new Choice(
                                                        "no",
                                                        new Text("No", "Non"),
                                                        Risk.GREEN,
                                                        null,
                                                        null,
                                                        List.of(),
                                                        List.of(),
                                                        Map.of("health-data", false)))))))));
    }

    @Test
    void konveyorsGoesByOrderAndIsShownAsItIsWritten() {
        assertThat(read(KONVEYOR))
                .isEqualTo(new Questionnaire(
                        "pret-pour-le-nuage",
                        7,
                        Format.KONVEYOR,
                        Text.asWritten("Prêt pour le nuage ?"),
                        null,
                        new RiskThresholds(1, 30, 15),
                        Map.of(Risk.RED, Text.asWritten("No")),
                        List.of(new Section(
                                "2",
                                Text.asWritten("Technology"),
                                List.of(new Question(
                                        "2.1",
                                        Text.asWritten("Which language?"),
                                        Text.asWritten("The main one."),
                                        null,
                                        List.of(new Tag("Language", "Java")),
                                        List.of(),
                                        List.of(new Choice(
                                                "1",
                                                Text.asWritten("Yes"),
                                                Risk.RED,
                                                Text.asWritten("Old."),
                                                Text.asWritten("Rewrite."),
                                                List.of(new Tag("Language", "COBOL")),
                                                List.of(new Tag("Language", "COBOL")),
                                                Map.of()))))))));
    }

    @Test
    void whatIsWrongIsNamedByLineAndPlace() {
        assertRefused(
                OURS.replace("settles: {health-data: no}", "settles: {helth: no}"),
                "line 18: /sections/0/questions/0/answers/1/settles/helth:"
                        + " no statement of the regime rules, expected one of [health-data]");
        assertRefused(
                OURS.replace("risk: GREEN", "risk: BLUE"),
                "line 18: /sections/0/questions/0/answers/1/risk:"
                        + " expected one of [RED, YELLOW, GREEN, UNKNOWN], found 'BLUE'");
        assertRefused(
                OURS.replace("id: no,", "id: yes,"),
                "line 18: /sections/0/questions/0/answers/1: 'yes' is there twice");
        assertRefused(OURS.replace("fr: Le nôtre", "de: Unser"), "line 4: /title/fr: is missing");
        assertRefused(
                OURS.replace("id: ours", "id: Les Nôtres"),
                "line 2: /id: expected small letters, digits and single hyphens, at most 63");
        assertRefused(
                OURS.replace("questionnaire/1", "questionnaire/9"),
                "line 1: /format: expected aller-retour/questionnaire/1 (Konveyor's files have no format)");
        assertRefused(
                OURS.replace("red: 10", "red: 101"),
                "line 5: /thresholds/red: expected a whole number from 0 to 100, found '101'");
        assertRefused(
                OURS.replace("version: 3", "wersion: 3"),
                "line 3: /wersion: unknown member, expected one of"
                        + " [description, format, id, messages, sections, sources, thresholds, title, version]");
        assertRefused(KONVEYOR.replace("order: 2", "weight: 2"), "line 4: /sections/0/order: is missing");
        assertRefused(
                KONVEYOR.replace("risk: red", "risk: purple"),
                "line 17: /sections/0/questions/0/answers/0/risk:"
                        + " expected one of [RED, YELLOW, GREEN, UNKNOWN], found 'purple'");
        assertRefused("name: Empty\n", "line 1: /sections: expected at least one question");
        assertRefused("- name: A list\n", "line 1: expected a map");
        assertRefused("name: [a]\n", "line 1: /name: expected a single value");
        assertRefused("name: A\nsections: {}\n", "line 2: /sections: expected a list");
    }

    @Test
    void moreThanFitsIsRefused() {
        String answers = IntStream.range(0, 51)
                .mapToObj(i -> "            - {order: " + i + ", text: a, risk: red}\n")
                .collect(Collectors.joining());
        String head = "name: N\nsections:\n  - order: 1\n    name: S\n    questions:\n";
        assertRefused(
                head + "      - order: 1\n        text: q\n        answers:\n" + answers,
                "line 59: /sections/0/questions/0/answers/50: expected at most 50");
        String section = "  - {order: %d, name: s, questions: [%s]}\n";
        String questions = IntStream.range(0, 30)
                .mapToObj(i -> "{order: " + i + ", text: q, answers: [{order: 1, text: a, risk: red}]}")
                .collect(Collectors.joining(", "));
        String sections = IntStream.range(0, 17)
                .mapToObj(i -> section.formatted(i, questions))
                .collect(Collectors.joining());
        assertRefused(
                "name: N\nsections:\n" + sections,
                "line 3: /sections: expected at most 100 sections and 500 questions");
    }

    @Test
    void aFileThatIsCutAnywhereIsReadOrRefusedByName() {
        for (String whole : List.of(OURS, KONVEYOR)) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int end = 0; end < bytes.length; end += 3) {
                byte[] cut = Arrays.copyOf(bytes, end);
                try {
                    QuestionnaireFile.read(cut, STATEMENTS, 1);
                } catch (YamlException e) {
                    assertThat(e.detail().fr()).isNotBlank();
                }
            }
        }
    }

    @Test
    void theShippedOneAsksForTheLawInTwoLanguages() {
        Questionnaire readiness =
                ShippedQuestionnaires.read(RegimeRules.shipped()).getFirst();

        assertThat(readiness.id()).isEqualTo("readiness");
        assertThat(readiness.sections().stream().map(Section::id)).containsExactly("data", "use", "readiness");
        assertThat(readiness.questions()).hasSize(22).allSatisfy(question -> {
            assertThat(question.choices()).hasSizeGreaterThan(2);
            assertThat(question.text().fr()).isNotEqualTo(question.text().en());
        });
        assertThat(readiness.questions().filter(question -> question.law() != null))
                .hasSize(17);
    }

    @Test
    void everyControlOfTheShippedOneIsOneOfThePlanners() throws IOException {
        String controls = Files.readString(
                Path.of("..", "planner-service", "src", "main", "resources", "catalogue", "controls.yaml"));

        assertThat(ShippedQuestionnaires.read(RegimeRules.shipped()))
                .allSatisfy(shipped -> assertThat(
                                shipped.questions().flatMap(question -> Stream.ofNullable(question.law())))
                        .isNotEmpty()
                        .allSatisfy(law -> assertThat(controls).contains("- id: '" + law.control() + "'\n")));
    }

    @Test
    void everyStatementOfTheRulesCanBeSettledByTheShippedOne() {
        RegimeRules rules = RegimeRules.shipped();
        Set<String> yes = settled(ShippedQuestionnaires.read(rules).getFirst(), true);
        Set<String> no = settled(ShippedQuestionnaires.read(rules).getFirst(), false);

        assertThat(yes)
                .containsExactlyInAnyOrderElementsOf(rules.statements().keySet().stream()
                        .filter(id -> !id.equals("particular-sensitivity"))
                        .toList());
        // A financial entity or vital operator that is none of it is settled by its function or system.
        assertThat(no)
                .containsExactlyInAnyOrderElementsOf(rules.statements().keySet().stream()
                        .filter(id ->
                                !Set.of("financial-entity", "vital-operator").contains(id))
                        .toList());
    }

    @Test
    void konveyorsOwnFilesAreReadWhole() throws IOException {
        Questionnaire cloudNative = sample("cloud-native.yaml");
        Questionnaire template = sample("questionnaire-template.yaml");

        assertThat(counts(cloudNative))
                .isEqualTo("cloud-native: 2 sections, 8 questions, 28 answers: RED 6, YELLOW 6, GREEN 10, UNKNOWN 6");
        assertThat(counts(template))
                .isEqualTo(
                        "uploadable-cloud-readiness-questionnaire-template: 1 sections, 4 questions, 12 answers: RED 2, YELLOW 3, GREEN 6, UNKNOWN 1");
        assertThat(template.thresholds()).isEqualTo(new RiskThresholds(1, 30, 15));
        assertThat(template.messages()).hasSize(4);
        assertThat(template.question("1.4").orElseThrow().excludeFor())
                .containsExactly(new Tag("Deployment", "Serverless"), new Tag("Architecture", "Monolith"));
    }

    private static Questionnaire sample(String name) throws IOException {
        return QuestionnaireFile.read(
                Files.readAllBytes(Samples.file("konveyor/questionnaires/" + name)), STATEMENTS, 1);
    }

    private static String counts(Questionnaire questionnaire) {
        List<Choice> choices = questionnaire
                .questions()
                .flatMap(question -> question.choices().stream())
                .toList();
        return questionnaire.id() + ": " + questionnaire.sections().size() + " sections, "
                + questionnaire.questions().count() + " questions, " + choices.size() + " answers: "
                + Arrays.stream(Risk.values())
                        .map(risk -> risk + " "
                                + choices.stream()
                                        .filter(choice -> choice.risk() == risk)
                                        .count())
                        .collect(Collectors.joining(", "));
    }

    private static Set<String> settled(Questionnaire questionnaire, boolean value) {
        return questionnaire
                .questions()
                .flatMap(question -> question.choices().stream())
                .flatMap(choice -> choice.settles().entrySet().stream())
                .filter(entry -> entry.getValue() == value)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Questionnaire read(String yaml) {
        return QuestionnaireFile.read(yaml.getBytes(StandardCharsets.UTF_8), STATEMENTS, 7);
    }

    private static void assertRefused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(YamlException.class).hasMessage(message);
    }
}
