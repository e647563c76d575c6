package fr.allerretour.inventory.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.questionnaire.Answered.AnswerOrigin;
import fr.allerretour.inventory.questionnaire.Answered.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    /** Questions a, b, c, d; c only for Java; the answer "legacy" of a makes it COBOL, for which d is not asked. */
    private static final String FILE = """
            format: aller-retour/questionnaire/1
            id: t
            version: 1
            title: {en: T, fr: T}
            thresholds: {red: 25, yellow: 50, unknown: 50}
            sections:
              - id: s
                title: {en: S, fr: S}
                questions:
                  - id: a
                    text: {en: A, fr: A}
                    answers:
                      - {id: legacy, text: {en: L, fr: L}, risk: RED, applyTags: [{category: L, tag: COBOL}]}
                      - {id: java, text: {en: J, fr: J}, risk: GREEN, applyTags: [{category: L, tag: Java}]}
                  - id: b
                    text: {en: B, fr: B}
                    answers:
                      - {id: good, text: {en: G, fr: G}, risk: GREEN}
                      - {id: fair, text: {en: F, fr: F}, risk: YELLOW}
                      - {id: none, text: {en: N, fr: N}, risk: UNKNOWN}
                  - id: c
                    text: {en: C, fr: C}
                    includeFor: [{category: L, tag: Java}]
                    answers:
                      - {id: good, text: {en: G, fr: G}, risk: GREEN, autoAnswerFor: [{category: L, tag: Java}]}
                      - {id: fair, text: {en: F, fr: F}, risk: YELLOW}
                  - id: d
                    text: {en: D, fr: D}
                    excludeFor: [{category: L, tag: COBOL}]
                    answers:
                      - {id: good, text: {en: G, fr: G}, risk: GREEN}
                      - {id: none, text: {en: N, fr: N}, risk: UNKNOWN}
            """;

    private static final Questionnaire QUESTIONNAIRE = read(FILE);

    @Test
    void withoutAnswersAllIsOpenAndTheRiskIsUnknown() {
        Assessment assessment = assess(null, List.of());

        assertThat(assessment.risk()).isEqualTo(Risk.UNKNOWN);
        assertThat(assessment.readiness()).isZero();
        assertThat(assessment.complete()).isFalse();
        assertThat(assessment.questions()).isEqualTo(3);
        assertThat(assessment.answered()).isZero();
        assertThat(ids(assessment.open())).containsExactly("a", "b", "d");
    }

    @Test
    void anAnswerDecidesWhatElseIsAskedAndMayAnswerItself() {
        Answered answered = answered(sheet("own", Map.of("a", "java", "b", "good")), List.of(), Set.of());

        assertThat(answered.outcomes().stream()
                        .map(outcome -> outcome.question().id() + " " + outcome.origin()))
                .containsExactly("a OWN", "b OWN", "c TAG", "d NONE");
        assertThat(answered.outcomes().get(2).by()).containsExactly("L / Java");
        assertThat(Assessment.of(answered).counts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Risk.RED, 0, Risk.YELLOW, 0, Risk.GREEN, 3, Risk.UNKNOWN, 0));
    }

    @Test
    void theFirstColourThatReachesItsThresholdDecidesRedFirst() {
        assertRisk(Risk.GREEN, 100, Map.of("a", "java", "b", "good", "d", "good"));
        assertRisk(Risk.GREEN, 87, Map.of("a", "java", "b", "fair", "d", "good"));
        assertRisk(Risk.YELLOW, 75, Map.of("a", "java", "b", "fair", "c", "fair", "d", "good"));
        assertRisk(Risk.UNKNOWN, 50, Map.of("a", "java", "b", "none", "d", "none"));
        assertRisk(Risk.RED, 25, Map.of("a", "legacy", "b", "fair"));
    }

    @Test
    void whatDrivesItComesWorstFirst() {
        Assessment assessment = assess(sheet("own", Map.of("a", "legacy", "b", "none")), List.of());

        assertThat(assessment.complete()).isTrue();
        assertThat(ids(assessment.drivers())).containsExactly("a", "b");
        assertThat(assessment.drivers().getFirst().by()).containsExactly("own");
    }

    @Test
    void anArchetypeAnswersForThoseThatHaveNotAnsweredThemselves() {
        Sheet archetype = sheet("archetype", Map.of("a", "legacy", "b", "good"));

        Answered answered = answered(sheet("own", Map.of("b", "fair")), List.of(archetype), Set.of());

        assertThat(answered.outcomes().stream()
                        .map(outcome -> outcome.question().id() + " " + outcome.origin() + " " + outcome.by()))
                .containsExactly("a ARCHETYPE [archetype]", "b OWN [own]");
    }

    @Test
    void archetypesThatContradictEachOtherLeaveItOpen() {
        Sheet one = sheet("one", Map.of("a", "java", "b", "good"));
        Sheet other = sheet("other", Map.of("a", "java", "b", "fair"));

        Answered answered = answered(null, List.of(one, other), Set.of());

        Outcome a = answered.outcomes().get(0);
        Outcome b = answered.outcomes().get(1);
        assertThat(a.origin()).isEqualTo(AnswerOrigin.ARCHETYPE);
        assertThat(a.by()).containsExactly("one", "other");
        assertThat(b.origin()).isEqualTo(AnswerOrigin.CONTRADICTION);
        assertThat(b.choice()).isNull();
        assertThat(b.by()).containsExactly("fair: other", "good: one");
    }

    @Test
    void tagsThatItHasAlreadyCountToo() {
        Answered answered = answered(null, List.of(), Set.of(new Tag("L", "Java"), new Tag("L", "COBOL")));

        assertThat(answered.outcomes().stream()
                        .map(outcome -> outcome.question().id() + " " + outcome.origin()))
                .containsExactly("a NONE", "b NONE", "c TAG");
    }

    @Test
    void anAnswerStandsOverVersionsOfOursByItsIds() {
        Questionnaire next = read(FILE.replace("version: 1", "version: 2")
                .replace("en: B,", "en: Better put,")
                .replace("id: java", "id: jvm"));
        Sheet then = sheet("own", Map.of("a", "java", "b", "good", "gone", "x"));

        Answered answered = Answered.of(next, then, List.of(), Set.of());

        assertThat(answered.outcomes().get(1).origin()).isEqualTo(AnswerOrigin.OWN);
        assertThat(answered.lost()).containsExactly("a", "gone");
    }

    @Test
    void anAnswerToKonveyorsStandsWhileItReadsTheSame() {
        String file = """
                name: K
                sections:
                  - order: 1
                    name: S
                    questions:
                      - {order: 1, text: one, answers: [{order: 1, text: yes, risk: red}]}
                      - {order: 2, text: two, answers: [{order: 1, text: yes, risk: red}]}
                      - {order: 3, text: three, answers: [{order: 1, text: yes, risk: red}]}
                """;
        Questionnaire before = read(file);
        Questionnaire now = read(file.replace("text: two", "text: not two")
                .replace("text: three, answers: [{order: 1, text: yes", "text: three, answers: [{order: 1, text: no"));

        Answered answered = Answered.of(
                now, new Sheet("own", before, Map.of("1.1", "1", "1.2", "1", "1.3", "1")), List.of(), Set.of());

        assertThat(answered.outcomes().stream().map(Outcome::origin))
                .containsExactly(AnswerOrigin.OWN, AnswerOrigin.NONE, AnswerOrigin.NONE);
        assertThat(answered.lost()).containsExactly("1.2", "1.3");
    }

    private static void assertRisk(Risk risk, int readiness, Map<String, String> answers) {
        Assessment assessment = assess(sheet("own", answers), List.of());
        assertThat(assessment.risk()).isEqualTo(risk);
        assertThat(assessment.readiness()).isEqualTo(readiness);
        assertThat(assessment.complete()).isTrue();
    }

    private static Assessment assess(@Nullable Sheet own, List<Sheet> archetypes) {
        return Assessment.of(answered(own, archetypes, Set.of()));
    }

    private static Answered answered(@Nullable Sheet own, List<Sheet> archetypes, Set<Tag> tags) {
        return Answered.of(QUESTIONNAIRE, own, archetypes, tags);
    }

    private static List<String> ids(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.question().id()).toList();
    }

    private static Sheet sheet(String by, Map<String, String> answers) {
        return new Sheet(by, QUESTIONNAIRE, answers);
    }

    private static Questionnaire read(String yaml) {
        return QuestionnaireFile.read(yaml.getBytes(StandardCharsets.UTF_8), Set.of(), 1);
    }
}
