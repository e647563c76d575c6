package fr.allerretour.inventory.intake.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFormatTest {

    @TempDir
    private Path folder;

    private Path file(String text, Charset charset) throws Exception {
        return Files.write(folder.resolve("sheet"), text.getBytes(charset));
    }

    private Told read(String text) throws Exception {
        return read(text, StandardCharsets.UTF_8);
    }

    private Told read(String text, Charset charset) throws Exception {
        Path file = file(text, charset);
        return Told.by(new FormatDetector(ReadLimits.standard()).detect(file).id(), file);
    }

    private FormatException refusal(String text) throws Exception {
        Path file = file(text, StandardCharsets.UTF_8);
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by("workloads-csv", file));
        assertThat(refused).isNotNull();
        return refused;
    }

    private String detected(String headings) throws Exception {
        return new FormatDetector(ReadLimits.standard())
                .detect(file(headings + "\n", StandardCharsets.UTF_8))
                .id();
    }

    @Test
    void eachSheetIsKnownByItsHeadings() throws Exception {
        assertThat(detected(
                        "key,name,kind,environment,criticality,operating system,cpus,memory MiB,storage GiB,used GiB,"
                                + "powered,application,runs on,place,end of support,must leave by"))
                .isEqualTo("workloads-csv");
        assertThat(detected("key,name,criticality,owner,intent")).isEqualTo("applications-csv");
        assertThat(detected("from,to,strength,reason")).isEqualTo("dependencies-csv");
        assertThat(detected("key,name,category,sensitivity,regimes,volume GiB,place,workload,application"))
                .isEqualTo("data-sets-csv");
        assertThat(detected("Nom;Environnement;Criticité;Application")).isEqualTo("workloads-csv");
        assertThat(detected("Clé;Nom;Responsable")).isEqualTo("applications-csv");
        assertThat(detected("de\tvers\tforce")).isEqualTo("dependencies-csv");
        assertThat(detected("clé;sensibilité;volume Go")).isEqualTo("data-sets-csv");
    }

    @Test
    void aFrenchSheetWithMarkSemicolonsAndDecimalCommasIsReadWhole() throws Exception {
        Told told =
                read("\ufeffClé;Nom;Type;Environnement;Criticité;Système d'exploitation;CPU;Mémoire Mio;Stockage Gio;"
                        + "Utilisé Gio;Allumé;Application;Tourne sur;Lieu;Fin de support;À quitter avant\r\n"
                        + "w-1;\"Base \"\"paie\"\"; principale\";database;Production;high;Oracle Linux 8;4;16 384;1,5;0,25;oui;"
                        + "paie;srv-1;fr;31/07/2029;2027-06-30\r\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.wentToItsEnd()).isTrue();
        Map<String, String> provenance = Stream.of(
                        "name",
                        "kind",
                        "environment",
                        "criticality",
                        "operatingSystem",
                        "cpus",
                        "memoryMiB",
                        "storageMiB",
                        "usedMiB",
                        "powered",
                        "application",
                        "runsOn",
                        "place",
                        "endOfSupport",
                        "mustLeaveBy")
                .collect(Collectors.toMap(Function.identity(), field -> "row 2"));
        assertThat(told.rows)
                .containsExactly(new ParsedRow(
                        new Position("", 2),
                        new WorkloadItem(
                                "w-1",
                                "Base \"paie\"; principale",
                                Kind.DATABASE,
                                Environment.PRODUCTION,
                                Criticality.HIGH,
                                "Oracle Linux 8",
                                4,
                                16_384L,
                                1_536L,
                                256L,
                                Powered.ON,
                                null,
                                "paie",
                                "srv-1",
                                Place.FR,
                                LocalDate.of(2029, 7, 31),
                                LocalDate.of(2027, 6, 30),
                                null,
                                null,
                                Map.of(),
                                provenance),
                        List.of(
                                "w-1",
                                "Base \"paie\"; principale",
                                "database",
                                "Production",
                                "high",
                                "Oracle Linux 8",
                                "4",
                                "16 384",
                                "1,5",
                                "0,25",
                                "oui",
                                "paie",
                                "srv-1",
                                "fr",
                                "31/07/2029",
                                "2027-06-30")));
    }

    @Test
    void anEmptyCellAndAMissingColumnSayNothing() throws Exception {
        Told told = read("name,kind,environment\nsrv-1,,test\n\n , ,\nsrv-2\n");

        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::kind, WorkloadItem::environment)
                .containsExactly(tuple(null, "srv-1", null, Environment.TEST), tuple(null, "srv-2", null, null));
        assertThat(told.rows.get(1).position()).isEqualTo(new Position("", 5));
    }

    @Test
    void applicationsDependenciesAndDataSetsAreRead() throws Exception {
        assertThat(read("key,name,criticality,owner,intent\npaie,La paie,vital,DRH,migrate\n")
                        .items())
                .containsExactly(new ApplicationItem("paie", "La paie", Criticality.VITAL, "DRH", Intent.MIGRATE));
        assertThat(read("from\tto\tstrength\treason\nweb\tdb\tHard\tJDBC\nweb\tldap\t\t\n")
                        .items())
                .containsExactly(
                        new DependencyItem("web", "db", Strength.HARD, "JDBC"),
                        new DependencyItem("web", "ldap", null, null));
        assertThat(read("key;name;category;sensitivity;regimes;volume GiB;place;workload;application\n"
                                + "d1;Dossiers;supplied;health;gdpr HDS diffusion-restreinte;2,5;non-eu;db;paie\n")
                        .items())
                .containsExactly(new DataSetItem(
                        "d1",
                        "Dossiers",
                        Category.SUPPLIED,
                        Sensitivity.HEALTH,
                        Set.of(Regime.GDPR, Regime.HDS, Regime.DIFFUSION_RESTREINTE),
                        2_560L,
                        Place.NON_EU,
                        "db",
                        "paie"));
    }

    @Test
    void eachBadRowIsNamedAndTheOthersAreTaken() throws Exception {
        Told told = read("""
                key,name,kind,cpus,storage GiB,end of support,runs on
                a,A,server,1,1,,
                b,B,database,-1,1,,
                c,C,database,1,"1,234",,
                d,D,database,1,1,2027-02-30,
                e,E,database,1,1,,e
                f,F,database,1,1,,,surplus
                g,G,database,1,1,,
                g,G2,database,1,1,,
                ,,database,1,1,,
                h,,database,1e400,1,,
                """);

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::key).containsExactly("g");
        assertThat(told.rejected())
                .containsExactly(
                        "row 2 kind unknown-value",
                        "row 3 cpus negative",
                        "row 4 storage GiB not-a-number",
                        "row 5 end of support not-a-date",
                        "row 6 runs on needs-itself",
                        "row 7 null field-count",
                        "row 9 key duplicate-key",
                        "row 10 name required",
                        "row 11 cpus not-a-number");
        assertThat(told.rejections.get(6))
                .isEqualTo(new RowRejection(
                        new Position("", 9),
                        "key",
                        RowProblem.DUPLICATE_KEY,
                        "\"g\" is already in row 8; expected each once.",
                        "\"g\" est déjà en ligne 8 ; attendu chacun une fois.",
                        List.of("g", "G2", "database", "1", "1", "", "")));
        assertThat(told.heads)
                .containsExactly(new SheetHead(
                        "", List.of("key", "name", "kind", "cpus", "storage GiB", "end of support", "runs on"), ','));
    }

    @Test
    void windows1252IsReadWithAWarningAndUtf16ByItsMark() throws Exception {
        Told old = read("nom;environnement\nhôtel €;test\n", Charset.forName("windows-1252"));
        assertThat(old.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("hôtel €");
        assertThat(old.warnings).extracting("code").containsExactly("read-as-windows-1252");

        Told wide = read("\ufeffnom\tenvironnement\nhôtel\ttest\n", StandardCharsets.UTF_16LE);
        assertThat(wide.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("hôtel");
        assertThat(wide.warnings).isEmpty();
    }

    @Test
    void excelsFirstLineThatNamesTheSeparatorIsUnderstood() throws Exception {
        Told told = read("sep=;\r\nname;environment\r\na,b;test\r\n");
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("a,b");
    }

    @Test
    void aFormulaIsTextOnTheWayIn() throws Exception {
        Told told = read("name,kind\n=cmd|' /C calc'!A0,other\n'@known,other\n");
        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::name)
                .containsExactly("=cmd|' /C calc'!A0", "@known");
    }

    @Test
    void aFileCutInAQuotedFieldIsRefusedWithItsRow() throws Exception {
        FormatException refused = refusal("name,kind\na,other\nb,\"oth");
        assertThat(refused.problem()).isEqualTo(FormatProblem.OPEN_QUOTE);
        assertThat(refused.position()).contains(new Position("", 3));
        assertThat(refused.detailEn()).isEqualTo("The quote that opens in row 3 is never closed.");
    }

    @Test
    void textAfterAClosingQuoteIsRefused() throws Exception {
        assertThat(refusal("name,kind\n\"a\"b,other\n").problem()).isEqualTo(FormatProblem.STRAY_QUOTE);
    }

    @Test
    void aMillionColumnsAndATenMegabyteCellAreRefused() throws Exception {
        assertThat(refusal("name,kind\n" + ",".repeat(1_000_000) + "\n").problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal("name,kind\n" + "x".repeat(10 << 20) + ",other\n").problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refusal("name,kind\n\"" + "x".repeat(10 << 20) + "\",other\n")
                        .problem())
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    @Test
    void nulBytesAndMissingHeadingsAreRefused() throws Exception {
        assertThat(refusal("name,kind\na\0b,other\n").problem()).isEqualTo(FormatProblem.UNREADABLE_TEXT);
        assertThat(refusal("kind,cpus\nother,1\n").problem()).isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(refusal("\n \n").problem()).isEqualTo(FormatProblem.EMPTY_FILE);
    }

    @Test
    void tenThousandErrorsAreToldOneByOne() throws Exception {
        Told told = read("from,to\n" + "same,same\n".repeat(10_000) + "a,b\n");
        assertThat(told.rejections).hasSize(10_000);
        assertThat(told.items()).containsExactly(new DependencyItem("a", "b", null, null));
    }
}
