package fr.allerretour.planner.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PlanReportTest {
    private static final String HOSTILE = "<script>alert('x')</script>\" onload=\"y\u202Etxt.exe\u0000&";

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFileStandsAloneAndIsWellFormed(Language language) throws Exception {
        String html = PlanReport.of(PlanFixture.small("Parc"), language);

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language.tag() + "\">")
                .doesNotContain("<script", "<link", "<img", "<iframe", " src=", " href=", "url(", "@import");
        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http://", "https://");
        assertThat(texts(parse(html), "h1")).hasSize(1);
    }

    @Test
    void theFrenchReportSaysWhatGoesWhereWhatWaitsAndWhatIsBlocked() throws Exception {
        Document report = parse(PlanReport.of(PlanFixture.small("Parc"), Language.FR));

        assertThat(texts(report, "h1")).containsExactly("Plan de migration · Parc");
        assertThat(texts(report, "h2"))
                .containsExactly(
                        "En bref",
                        "Ce qui va où",
                        "Calendrier",
                        "Sous condition, à partir de quand",
                        "Sans destination permise",
                        "Risques",
                        "Anticiper",
                        "Préparer",
                        "Migrer",
                        "D'où vient ce plan");
        assertThat(texts(report, "li"))
                .contains(
                        "Sur 3 charges : 1 dans une vague, 1 sans destination permise, 0 gardées sur place, 0 à arrêter,"
                                + " 0 remplacées par un service.",
                        "1 vague, fin le 10 janvier 2027.",
                        "Aucun calendrier ne peut finir avant le 10 janvier 2027 ; l'écart est au plus de 2,5 % (preuve :"
                                + " chemin critique).",
                        "1 charge sans destination tant que : Une offre certifiée HDS v2.");
        assertThat(texts(report, "tr"))
                .contains(
                        "OutscaleOutscale IaaS10C : portable tel quel",
                        "Parc 3Il faut SecNumCloud 3.2. [SREN31] (Liste ANSSI, 2026-11-01, non confirmé)Une offre"
                                + " certifiée HDS v2.",
                        "1W19 janvier 2027 – 10 janvier 202711",
                        "Équipe de basculeL'équipe de bascule : intégrateur et exploitants, aux fenêtres"
                                + " convenues.6Basculer");
    }

    @Test
    void theEnglishReportHasNoFrenchOfOursLeft() throws Exception {
        Document report = parse(PlanReport.of(PlanFixture.small("Estate"), Language.EN));

        assertThat(texts(report, "h2"))
                .containsExactly(
                        "In short",
                        "What goes where",
                        "Calendar",
                        "On a condition, from when",
                        "Without an allowed destination",
                        "Risks",
                        "Anticipate",
                        "Prepare",
                        "Migrate",
                        "Where this plan comes from");
        assertThat(texts(report, "li"))
                .contains(
                        "1 workload hanging on bleu-azure, expected on 30 June 2027.",
                        "1 wave, done on 10 January 2027.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hostileNamesAreTextAndNothingElse(Language language) throws Exception {
        String html = PlanReport.of(PlanFixture.small(HOSTILE), language);

        assertThat(html)
                .doesNotContain("<script")
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot; onload=&quot;y\uFFFDtxt.exe\uFFFD&amp;");
        assertThat(parse(html).getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void theGanttHasALaneForTheSharedOneAProviderAndOneAWave() throws Exception {
        Document report = parse(PlanReport.of(PlanFixture.waves(3), Language.EN));

        assertThat(texts(report, "g"))
                .containsExactly(
                        "Shared by allShared by all · anticipate: from 1 December 2026 to 5 December 2026",
                        "OutscaleOutscale · prepare: from 8 December 2026 to 22 December 2026",
                        "W1W1 · migrate: from 9 January 2027 to 10 January 2027",
                        "W2W2 · migrate: from 16 January 2027 to 17 January 2027",
                        "W3W3 · migrate: from 23 January 2027 to 24 January 2027");
        assertThat(report.getElementsByTagName("desc").getLength()).isEqualTo(1);
    }

    @Test
    void aHugePlanGivesAReportOfBoundedSizeThatSaysWhatItLeavesOut() throws Exception {
        String thousands = PlanReport.of(PlanFixture.waves(4000), Language.EN);

        assertThat(thousands.length()).isLessThan(200_000);
        assertThat(texts(parse(thousands), "p"))
                .contains(
                        "The first 60 waves have a line each; the further 3940 are drawn as one. All are in the CSV file"
                                + " of waves.",
                        "The first 200 rows of 4,000; the rest is in the CSV files and in the plan.");
    }

    @Test
    void theSheetOfWavesHasARowAWorkload() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanCsv.waves(PlanFixture.small("=cmd|'/c calc'!A1, \"x\""), out);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\uFEFFwave,wave name,cutover start,cutover end,move group,move group"
                        + " name,provider,offer,workload,workload name\r\n"
                        + "1,W1,2027-01-09,2027-01-10,g-1,\"'=cmd|'/c calc'!A1, \"\"x\"\" g1\",Outscale,Outscale"
                        + " IaaS,vm-1,\"'=cmd|'/c calc'!A1, \"\"x\"\" 1\"\r\n");
    }

    @Test
    void theSheetOfVerdictsGivesReasonsInBothLanguages() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PlanCsv.verdicts(PlanFixture.small("Parc").verdicts().subList(2, 3), id -> id, out);

        assertThat(out.toString(UTF_8))
                .isEqualTo("\uFEFFworkload,workload name,verdict,provider,offer,from,exit"
                        + " class,confidence,strategy,reasons,raisons,lifted by,levé par\r\n"
                        + "vm-3,Parc 3,BLOCKED,,,,,1.0,RETAIN,Needs SecNumCloud 3.2.,Il faut SecNumCloud 3.2.,An"
                        + " offer with HDS v2.,Une offre certifiée HDS v2.\r\n");
    }

    private static Document parse(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
    }

    private static List<String> texts(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
