package fr.allerretour.planner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanInput;
import fr.allerretour.planner.plan.PlanProgress;
import fr.allerretour.planner.plan.PlanSettings;
import fr.allerretour.planner.plan.Planner;
import fr.allerretour.planner.policy.PolicyLoader;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.SnapshotReader;
import fr.allerretour.planner.snapshot.SnapshotText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A reader of one language finds no sentence of the other: both reports of a whole plan are held against each other. */
class ReportLanguagesTest {

    /** Words that make an English sentence and are no French ones. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?iu)\\b(the|of|and|is|are|was|by|with|from|not|for|until|which|that|this|has|have|its|after|before|"
                    + "working|days|night|window|wave|workloads?|critical path|energy|unknown|expected|read)\\b");

    /** Words that make a French sentence and are no English ones. */
    private static final Pattern FRENCH = Pattern.compile(
            "(?iu)\\b(le|la|les|des|du|une?|et|est|sont|par|avec|pour|dans|sur|qui|que|pas|aucune?|jours|nuit|vague|"
                    + "charges?|chemin critique|inconnue?|attendue?)\\b");

    @SuppressWarnings("NullAway.Init") // set before all
    private static PlanDocument plan;

    @BeforeAll
    static void planTheFixture() throws IOException {
        Catalogue catalogue = CatalogueLoader.shipped();
        Planner planner = new Planner(catalogue, new Assessor(catalogue, PolicyLoader.shipped(catalogue)));
        try (InputStream in =
                Objects.requireNonNull(ReportLanguagesTest.class.getResourceAsStream("/snapshots/small.lines"))) {
            Snapshot snapshot = SnapshotReader.read(SnapshotText.stream(
                    SnapshotText.of(new String(in.readAllBytes(), UTF_8).lines().toArray(String[]::new))));
            plan = planner.plan(
                    new PlanInput(
                            "plan-1",
                            "local",
                            null,
                            snapshot,
                            LocalDate.of(2026, 11, 23),
                            LocalDate.of(2026, 12, 1),
                            PlanSettings.DEFAULTS),
                    PlanProgress.SILENT);
        }
    }

    @Test
    void theFrenchReportHasNoEnglishSentence() throws Exception {
        assertThat(texts(Language.FR))
                .hasSizeGreaterThan(100)
                .noneMatch(text -> ENGLISH.matcher(text).find());
        // The words would be found if they were there.
        assertThat(texts(Language.EN)).anyMatch(text -> ENGLISH.matcher(text).find());
    }

    @Test
    void theEnglishReportHasNoFrenchSentence() throws Exception {
        assertThat(texts(Language.EN))
                .hasSizeGreaterThan(100)
                .map(ReportLanguagesTest::withoutFrenchLaw)
                .noneMatch(text -> FRENCH.matcher(text).find());
        // The words would be found if they were there.
        assertThat(texts(Language.FR)).anyMatch(text -> FRENCH.matcher(text).find());
    }

    @Test
    void whatBothReportsSayAlikeIsNoSentence() throws Exception {
        Set<String> both = new TreeSet<>(texts(Language.FR));
        both.retainAll(texts(Language.EN));

        // Three words in a row are more than a name, a number or a code.
        assertThat(both).noneMatch(text -> text.matches("(?u).*\\p{L}{2,} \\p{L}{2,} \\p{L}{2,}.*"));
    }

    @Test
    void everyTextOfThePlanItselfIsInBothLanguages() {
        assertThat(plan.activities())
                .extracting(activity -> activity.boundBy().textFr())
                .noneMatch(text -> ENGLISH.matcher(withoutNames(text)).find());
        assertThat(plan.activities())
                .extracting(PlanDocument.Activity::nameFr)
                .noneMatch(text -> ENGLISH.matcher(withoutNames(text)).find());
        assertThat(plan.summary().provedByFr()).isNotEqualTo(plan.summary().provedBy());
    }

    /** What a reader sees, sentence by sentence, without the names that are the same in every language. */
    private static List<String> texts(Language language) throws Exception {
        Node document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(PlanReport.of(plan, language).getBytes(UTF_8)))
                .getElementsByTagName("body")
                .item(0);
        Set<String> texts = new LinkedHashSet<>();
        collect(document, texts);
        return List.copyOf(texts);
    }

    private static void collect(Node node, Set<String> texts) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            for (String part : node.getTextContent().split("[()\\[\\]]", -1)) {
                String text = withoutNames(part).strip();
                if (!text.isEmpty()) {
                    texts.add(text);
                }
            }
        } else if (!node.getNodeName().equals("code")) {
            NodeList children = node.getChildNodes();
            for (int i = 0; i < children.getLength(); i++) {
                collect(children.item(i), texts);
            }
        }
    }

    private static String withoutNames(String text) {
        String rest = text;
        for (String name : names()) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(plan.catalogue().names().values());
        names.addAll(plan.catalogue().names().keySet());
        names.addAll(plan.verdicts().stream().map(PlanDocument.Verdict::name).collect(Collectors.toSet()));
        names.addAll(
                plan.moveGroups().stream().map(PlanDocument.MoveGroup::name).collect(Collectors.toSet()));
        return names;
    }

    /** Documents of French law are cited by the name they have. */
    private static String withoutFrenchLaw(String text) {
        return text.replaceAll("(?u)\\b(Code du patrimoine|cloud au centre)\\b", "");
    }
}
