package fr.allerretour.planner.plan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlanWriterTest {

    @Test
    void aPlanIsWrittenWithEveryMemberOfTheFormatInItsOrder() throws IOException {
        String json = written(PlanFixture.small("Parc"));

        assertThat(Pattern.compile("\"(\\w+)\":").matcher(json).results().map(m -> m.group(1)))
                .startsWith("format", "id", "organisation", "asOf", "start", "snapshot", "id", "contentHash")
                .containsSubsequence(
                        "inputHash",
                        "seed",
                        "summary",
                        "verdicts",
                        "moveGroups",
                        "waves",
                        "activities",
                        "risks",
                        "check");
        assertThatJson(json).inPath("$.verdicts[1]").isEqualTo("""
                        {"workload":"vm-2","name":"Parc 2","verdict":"CONDITIONAL","offer":"bleu-azure",
                         "provider":"bleu","from":"2027-06-30","exitClass":"A","confidence":0.4,"strategy":"REHOST",
                         "reasons":[{"code":"QUALIFICATION_MISSING","rule":"qualification",
                           "textEn":"Needs SecNumCloud 3.2.","textFr":"Il faut SecNumCloud 3.2.","control":"SREN31",
                           "facts":[{"id":"bleu-snc-j1","source":"ANSSI list","sourceFr":"Liste ANSSI","asOf":"2026-11-01","confidence":"K"}]}],
                         "lifts":[{"textEn":"The qualification is granted.",
                           "textFr":"La qualification est accordée."}]}""");
        assertThatJson(json).inPath("$.activities[2]").isEqualTo("""
                        {"id":"cut-1","nameEn":"CUT_OVER en","nameFr":"CUT_OVER fr","phase":"MIGRATE",
                         "step":"CUT_OVER","moveGroup":"g-1","provider":"outscale","start":"2027-01-09",
                         "end":"2027-01-10","workingDays":2,"teams":{"CUTOVER":3},
                         "boundBy":{"kind":"START","textEn":"The project starts.","textFr":"Le projet commence."},
                         "predecessors":[]}""");
        assertThatJson(json).inPath("$.summary").isEqualTo("""
                        {"workloads":3,"planned":1,"blocked":1,"retained":0,"retired":0,"replaced":0,"waves":1,
                         "start":"2026-12-01","end":"2027-01-10","lowerBoundEnd":"2027-01-10","makespanDays":41,
                         "lowerBoundDays":40,"gapPercent":2.5,"provedBy":"critical path",
                         "provedByFr":"chemin critique"}""");
        assertThatJson(json).inPath("$.check").isEqualTo("{\"passed\":true,\"rules\":[\"precedence\",\"capacity\"]}");
    }

    @Test
    void onePlanHasOneSequenceOfBytesWithoutSpaceOrNull() throws IOException {
        String json = written(PlanFixture.small("Parc"));

        assertThat(written(PlanFixture.small("Parc"))).isEqualTo(json);
        assertThat(json).doesNotContain("\n").doesNotContain(": ").doesNotContain(":null");
    }

    @Test
    void linesAreOneObjectEach() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlanWriter writer = new PlanWriter(out)) {
            for (PlanDocument.Wave wave : PlanFixture.waves(2).waves()) {
                writer.wave(wave);
                writer.endLine();
            }
        }

        assertThat(out.toString(UTF_8).lines()).containsExactly("""
                        {"number":1,"name":"W1","cutoverStart":"2027-01-09","cutoverEnd":"2027-01-10",\
                        "moveGroups":["g-1"],"workloads":1}""", """
                        {"number":2,"name":"W2","cutoverStart":"2027-01-16","cutoverEnd":"2027-01-17",\
                        "moveGroups":["g-2"],"workloads":1}""");
    }

    private static String written(PlanDocument plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PlanWriter writer = new PlanWriter(out)) {
            writer.plan(plan);
        }
        return out.toString(UTF_8);
    }
}
