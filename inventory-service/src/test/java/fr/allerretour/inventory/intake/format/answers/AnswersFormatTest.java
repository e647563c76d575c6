package fr.allerretour.inventory.intake.format.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.completeness.Field;
import fr.allerretour.inventory.completeness.Figure;
import fr.allerretour.inventory.completeness.Item;
import fr.allerretour.inventory.completeness.Question;
import fr.allerretour.inventory.completeness.Subject;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersFormatTest {

    private static final String HEADINGS = "Item;Key;Covers;Name;Field;Answer\n";

    @TempDir
    private Path folder;

    private Told read(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("sheet"), text);
        InventoryFormat format = new FormatDetector(ReadLimits.standard()).detect(file);
        assertThat(format.id()).isEqualTo("answers-csv");
        Told told = new Told();
        format.read(file, told);
        return told;
    }

    private static Question question(Field field, String application, String owner, String... keys) {
        List<Item> items = List.of(keys).stream()
                .map(key -> new Item(
                        field.subject(), null, key, "name of " + key, null, application, null, false, Map.of()))
                .toList();
        Item of =
                new Item(Subject.APPLICATION, null, application, "=" + application, owner, null, null, false, Map.of());
        return new Question(field, items, of, 16, 16, 16);
    }

    private static String sheet(boolean french, Question... questions) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AnswerSheet.write(List.of(questions), new Figure(0, 3_000, 0), french, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theSheetIsForPeopleInTheirLanguageAndComputesNothing() throws Exception {
        Question question = question(Field.WORKLOAD_ENVIRONMENT, "compta", "@DAF", "a", "b", "c", "d");

        assertThat(sheet(true, question))
                .isEqualTo(
                        "\ufeffResponsable;Application;Élément;Clé;Couvre;Nom;Champ;Question;À quoi cela sert;Attendu;"
                                + "Gain (%);Réponse\r\n"
                                + "'@DAF;'=compta;WORKLOAD;a | b | c | d;4;name of a, name of b, name of c, …;environment;À quoi"
                                + " sert-elle ?;Le test migre avant la production;production, préproduction, test,"
                                + " développement;0,5333;\r\n");
        assertThat(sheet(false, question))
                .isEqualTo("\ufeffOwner;Application;Item;Key;Covers;Name;Field;Question;What it is for;Expected;"
                        + "Gain (%);Answer\r\n"
                        + "'@DAF;'=compta;WORKLOAD;a | b | c | d;4;name of a, name of b, name of c, …;environment;What does"
                        + " it serve?;Test moves before production;production, preproduction, test, development;0.5333;"
                        + "\r\n");
    }

    @Test
    void keysThatLookLikeFormulasComeBackAsTheyWere() throws Exception {
        for (String key : List.of("=1+1", "'=x", "''@y", "-z", "+33", "'plain", "a;\"b\"", "-5")) {
            String filled =
                    sheet(true, question(Field.WORKLOAD_SYSTEM, "a", "o", key)).replaceAll("\r\n$", "Debian 12\r\n");

            assertThat(read(filled).items())
                    .as(key)
                    .isEqualTo(List.of(new WorkloadDraft("row 2")
                            .key(key)
                            .operatingSystem("Debian 12")
                            .build()));
        }
    }

    @Test
    void anUnfilledSheetSaysNothing() throws Exception {
        Told told = read(sheet(true, question(Field.APPLICATION_OWNER, "a", "", "a"))
                + "o;a;WORKLOAD;x;1;n;environment;;;;;?\r\no;a;WORKLOAD;x;1;n;place;;;;; Inconnu \r\n");

        assertThat(told.rows).isEmpty();
        assertThat(told.rejections).isEmpty();
        assertThat(told.wentToItsEnd()).isTrue();
    }

    @Test
    void eachAnswerGivesThatMemberAndTheAnswersToOneItemAreOne() throws Exception {
        Told told = read(HEADINGS
                + "DATA_SET;d;1;;workload;srv-1\n"
                + "workload;srv-1;1;;application;Compta\n"
                + "WORKLOAD;srv-1;1;;environment;recette? non : production\n"
                + "WORKLOAD;srv-1;1;;criticality;vitale\n"
                + "WORKLOAD;srv-1;1;;cpus;4\n"
                + "WORKLOAD;srv-1;1;;memoryGiB;1,5\n"
                + "WORKLOAD;srv-1;1;;storageGiB;2 048\n"
                + "WORKLOAD;srv-1;1;;usedGiB;0\n"
                + "WORKLOAD;srv-1;1;;powered;éteinte\n"
                + "WORKLOAD;srv-1;1;;place;hors UE\n"
                + "WORKLOAD;srv-1;1;;endOfSupport;31/03/2027\n"
                + "APPLICATION;compta;1;;owner;'=DAF\n"
                + "APPLICATION;compta;1;;intent;migrer\n"
                + "APPLICATION;compta;1;;criticality;low\n"
                + "DATA_SET;d;1;;volumeGiB;10\n"
                + "DATA_SET;d;1;;sensitivity;health\n"
                + "DATA_SET;d;1;;place;FR\n");

        assertThat(told.rejected()).containsExactly("row 4 Answer unknown-value");
        assertThat(told.rows)
                .extracting(
                        ParsedRow::position,
                        ParsedRow::completes,
                        row -> row.parts().stream()
                                .map(part ->
                                        part.member() + " " + part.position().row())
                                .toList())
                .containsExactly(
                        tuple(new Position("", 13), true, List.of("owner 13", "intent 14", "criticality 15")),
                        tuple(
                                new Position("", 3),
                                true,
                                List.of(
                                        "application 3",
                                        "criticality 5",
                                        "cpus 6",
                                        "memoryMiB 7",
                                        "storageMiB 8",
                                        "usedMiB 9",
                                        "powered 10",
                                        "place 11",
                                        "endOfSupport 12")),
                        tuple(
                                new Position("", 2),
                                true,
                                List.of("workload 2", "volumeMiB 16", "sensitivity 17", "place 18")));
        assertThat(told.items())
                .isEqualTo(List.of(
                        new ApplicationItem("compta", null, Criticality.LOW, "=DAF", Intent.MIGRATE),
                        new WorkloadDraft("row 3")
                                .key("srv-1")
                                .application("Compta")
                                .at("row 5")
                                .criticality(Criticality.VITAL)
                                .at("row 6")
                                .cpus(4)
                                .at("row 7")
                                .memoryMiB(1_536L)
                                .at("row 8")
                                .storageMiB(2_097_152L)
                                .at("row 9")
                                .usedMiB(0L)
                                .at("row 10")
                                .powered(Powered.OFF)
                                .at("row 11")
                                .location(Place.NON_EU)
                                .at("row 12")
                                .endOfSupport(LocalDate.of(2027, 3, 31))
                                .build(),
                        new DataSetItem("d", null, null, Sensitivity.HEALTH, null, 10_240L, Place.FR, "srv-1", null)));
    }

    @Test
    void anAnswerThatCoversManyIsGivenToEach() throws Exception {
        Told told = read(HEADINGS + "WORKLOAD;a | b|c ;3;;environment;test\nWORKLOAD;a|d;1;;environment;production\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.items())
                .isEqualTo(List.of(
                        new WorkloadDraft("row 2")
                                .key("a")
                                .environment(Environment.TEST)
                                .build(),
                        new WorkloadDraft("row 2")
                                .key("b")
                                .environment(Environment.TEST)
                                .build(),
                        new WorkloadDraft("row 2")
                                .key("c")
                                .environment(Environment.TEST)
                                .build(),
                        new WorkloadDraft("row 3")
                                .key("a|d")
                                .environment(Environment.PRODUCTION)
                                .build()));
        assertThat(told.rows.get(1).cells()).containsExactly("WORKLOAD", "b", "1", "", "environment", "test");
    }

    @Test
    void whatAnApplicationNeedsAndHowSensitiveItsDataAreBecomeThingsOfTheirOwn() throws Exception {
        Told told = read(HEADINGS
                + "APPLICATION;compta;1;Comptabilité;dataSensitivity;personnelle\n"
                + "APPLICATION;compta;1;Comptabilité;needs;\"ldap | srv-db ; paie\"\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.rows).extracting(ParsedRow::completes).containsOnly(false);
        assertThat(told.items())
                .isEqualTo(List.of(
                        new DataSetItem(
                                "data:compta",
                                "Comptabilité",
                                Category.SUPPLIED,
                                Sensitivity.PERSONAL,
                                null,
                                null,
                                null,
                                null,
                                "compta"),
                        new DependencyItem("compta", "ldap", null, null),
                        new DependencyItem("compta", "srv-db", null, null),
                        new DependencyItem("compta", "paie", null, null)));
    }

    @Test
    void aWrongAnswerIsRejectedAndSaysWhatWasExpected() throws Exception {
        Told told = read("Élément;Clé;Couvre;Nom;Champ;Réponse\n"
                + "WORKLOAD;a;1;;place;Mars\n"
                + "WORKLOAD;a;1;;cpus;0\n"
                + "WORKLOAD;a;1;;memoryGiB;-1\n"
                + "WORKLOAD;a;1;;storageGiB;beaucoup\n"
                + "WORKLOAD;a;1;;endOfSupport;bientôt\n"
                + "WORKLOAD;a;1;;colour;red\n"
                + "WORKLOAD;a;1;;sensitivity;health\n"
                + "GALAXY;a;1;;place;FR\n"
                + "WORKLOAD;;1;;place;FR\n"
                + ";a;1;;place;FR\n"
                + "WORKLOAD;a;1;;;FR\n"
                + "WORKLOAD;a;1;;place;FR\n"
                + "WORKLOAD;b|a;2;;place;EU\n"
                + "APPLICATION;x;1;;owner;" + "o".repeat(256) + "\n");

        assertThat(told.rejected())
                .containsExactly(
                        "row 2 Réponse unknown-value",
                        "row 3 Réponse out-of-range",
                        "row 4 Réponse negative",
                        "row 5 Réponse not-a-number",
                        "row 6 Réponse not-a-date",
                        "row 7 Champ unknown-value",
                        "row 8 Champ unknown-value",
                        "row 9 Élément unknown-value",
                        "row 10 Clé required",
                        "row 11 Élément required",
                        "row 12 Champ required",
                        "row 14 Réponse duplicate-key",
                        "row 15 Réponse too-long");
        assertThat(told.rejections.getFirst())
                .isEqualTo(new RowRejection(
                        new Position("", 2),
                        "Réponse",
                        RowProblem.UNKNOWN_VALUE,
                        "Réponse is \"Mars\"; expected France, European Union, outside the EU.",
                        "Réponse vaut \"Mars\" ; attendu : France, Union européenne, hors UE.",
                        List.of("WORKLOAD", "a", "1", "", "place", "Mars")));
        assertThat(told.items())
                .isEqualTo(List.of(
                        new WorkloadDraft("row 13").key("a").location(Place.FR).build()));
    }

    @Test
    void anyColumnMayBeGoneButTheFourThatSayWhat() throws Exception {
        Told told = read("réponse,champ,clé,élément\n\"1,5\",memoryGiB,a,WORKLOAD\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.items())
                .isEqualTo(List.of(
                        new WorkloadDraft("row 2").key("a").memoryMiB(1_536L).build()));
    }

    @Test
    void aSheetOfMoreAnswersThanAreBelievedIsRefusedHoweverFewItsRows() throws Exception {
        ReadLimits few = new ReadLimits(10, 1 << 20, 10, 1 << 20, 10, 20, 1_000, 1);
        Path sheet = Files.writeString(folder.resolve("few"), HEADINGS + "WORKLOAD;a|b|c|d|a;5;;place;FR\n");
        assertThat(Told.by("answers-csv", sheet, few).rows).hasSize(4);

        for (String more : List.of("WORKLOAD;a|b|c|d|e;5;;place;FR\n", "APPLICATION;a;1;;needs;a|b|c|d|e\n")) {
            Path file = Files.writeString(folder.resolve("many"), HEADINGS + more);
            FormatException refused =
                    catchThrowableOfType(FormatException.class, () -> Told.by("answers-csv", file, few));
            assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
        }
    }

    @Test
    void aSheetCutAnywhereIsReadOrRefusedButNeverMisread() throws Exception {
        String whole =
                HEADINGS + "WORKLOAD;srv-1;1;;environment;production\nAPPLICATION;a;1;\"A;b\";owner;\"D\"\"AF\"\n";
        for (int length = HEADINGS.length(); length < whole.length(); length++) {
            Path file = Files.writeString(folder.resolve("cut"), whole.substring(0, length));
            try {
                assertThat(Told.by("answers-csv", file).rows).hasSizeLessThanOrEqualTo(2);
            } catch (FormatException refused) {
                assertThat(refused.problem()).isIn(FormatProblem.OPEN_QUOTE, FormatProblem.STRAY_QUOTE);
            }
        }
    }
}
