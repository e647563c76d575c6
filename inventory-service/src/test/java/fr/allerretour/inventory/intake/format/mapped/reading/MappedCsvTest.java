package fr.allerretour.inventory.intake.format.mapped.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.DateOrder;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedCsvTest {

    private static final ReadLimits LIMITS = ReadLimits.standard();
    private static final MappedColumn NAME = MappedColumn.of("Nom", MappedTarget.NAME);

    @TempDir
    private Path folder;

    private static MappedColumn size(String heading, MappedTarget target, MappedUnit unit) {
        return new MappedColumn(heading, target, null, unit, null, Map.of());
    }

    private static MappedColumn words(String heading, MappedTarget target, Map<String, String> values) {
        return new MappedColumn(heading, target, null, null, null, values);
    }

    private static MappedColumn attribute(String heading, String attribute) {
        return new MappedColumn(heading, MappedTarget.ATTRIBUTE, attribute, null, null, Map.of());
    }

    private static MappedColumn date(String heading, DateOrder order) {
        return new MappedColumn(heading, MappedTarget.END_OF_SUPPORT, null, null, order, Map.of());
    }

    private static ColumnMapping machines(Decimals decimals, MappedColumn... columns) {
        ColumnMapping mapping =
                new ColumnMapping(RowSubject.WORKLOAD, Kind.VIRTUAL_MACHINE, decimals, List.of(columns));
        assertThat(mapping.flaws()).isEmpty();
        return mapping;
    }

    private static ColumnMapping rows(RowSubject rows, MappedColumn... columns) {
        ColumnMapping mapping = new ColumnMapping(rows, null, Decimals.COMMA, List.of(columns));
        assertThat(mapping.flaws()).isEmpty();
        return mapping;
    }

    private static SavedMapping saved(String name, ColumnMapping mapping) {
        return new SavedMapping(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, 3, mapping);
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("file"), bytes);
    }

    private Told read(ColumnMapping mapping, String text) throws Exception {
        return read(mapping, text, StandardCharsets.UTF_8);
    }

    private Told read(ColumnMapping mapping, String text, Charset charset) throws Exception {
        Told told = new Told();
        MappedCsv.by(saved("GLPI", mapping), LIMITS).read(file(text.getBytes(charset)), told);
        assertThat(told.wentToItsEnd()).isTrue();
        return told;
    }

    private FormatException refusal(ColumnMapping mapping, byte[] bytes) throws Exception {
        Path file = file(bytes);
        return catchThrowableOfType(
                FormatException.class,
                () -> MappedCsv.by(saved("GLPI", mapping), LIMITS).read(file, new Told()));
    }

    @Test
    void aRowBecomesWhatTheMappingSaysEachFieldWithItsColumn() throws Exception {
        ColumnMapping mapping = machines(
                Decimals.COMMA,
                NAME,
                words("Statut", MappedTarget.ENVIRONMENT, Map.of("Qualif", "TEST")),
                words("Criticité", MappedTarget.CRITICALITY, Map.of("critique", "VITAL")),
                MappedColumn.of("OS", MappedTarget.OPERATING_SYSTEM),
                MappedColumn.of("Version", MappedTarget.OPERATING_SYSTEM_VERSION),
                size("Nb CPU", MappedTarget.CPUS, MappedUnit.SOCKET),
                MappedColumn.of("Coeurs par CPU", MappedTarget.CORES_PER_SOCKET),
                size("RAM (Go)", MappedTarget.MEMORY, MappedUnit.GIB),
                size("Disque (Mo)", MappedTarget.STORAGE, MappedUnit.MB),
                MappedColumn.of("Allumé", MappedTarget.POWERED),
                MappedColumn.of("Appli", MappedTarget.APPLICATION),
                date("Fin de support", DateOrder.DAY_MONTH_YEAR),
                MappedColumn.of("IP", MappedTarget.IP_ADDRESSES),
                MappedColumn.of("MAC", MappedTarget.MAC_ADDRESSES),
                MappedColumn.of("N° série", MappedTarget.SERIAL),
                attribute("Service", "entity"),
                MappedColumn.of("Commentaires", MappedTarget.IGNORE));

        Told told = read(
                mapping,
                "NOM;statut;criticite;OS;Version;Nb CPU;Coeurs par CPU;RAM (Go);Disque (Mo);Allumé;Appli;Fin de support;IP;"
                        + "MAC;N° série;Service;Commentaires\n"
                        + "srv-1;qualif;CRITIQUE;Debian;12;2;8;1,5;1 000 000;allumé;Paie;31/07/2029;\"10.0.0.1\n10.0.0.2\";"
                        + "00:50:56:aa:bb:cc;VMware-42 1d 5a 0b 00 00 00 00-00 00 00 00 00 00 00 01;\"DSI\nLyon\";mdp: x\n");

        assertThat(told.rejections).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.items())
                .containsExactly(
                        ApplicationItem.named("Paie"),
                        new WorkloadItem(
                                null,
                                "srv-1",
                                Kind.VIRTUAL_MACHINE,
                                Environment.TEST,
                                Criticality.VITAL,
                                "Debian 12",
                                16,
                                1_536L,
                                953_674L,
                                null,
                                Powered.ON,
                                null,
                                "Paie",
                                null,
                                null,
                                LocalDate.of(2029, 7, 31),
                                null,
                                null,
                                List.of(new Nic(
                                        "Network adapter 1",
                                        "00:50:56:aa:bb:cc",
                                        null,
                                        List.of("10.0.0.1", "10.0.0.2"))),
                                Map.of(
                                        "identity.biosUuid",
                                        "421d5a0b-0000-0000-0000-000000000001",
                                        "entity",
                                        "DSI; Lyon",
                                        "primaryIpAddress",
                                        "10.0.0.1"),
                                Map.ofEntries(
                                        Map.entry("name", "row 2, NOM"),
                                        Map.entry("kind", "row 2"),
                                        Map.entry("environment", "row 2, statut"),
                                        Map.entry("criticality", "row 2, criticite"),
                                        Map.entry("operatingSystem", "row 2, OS"),
                                        Map.entry("cpus", "row 2, Nb CPU"),
                                        Map.entry("memoryMiB", "row 2, RAM (Go)"),
                                        Map.entry("storageMiB", "row 2, Disque (Mo)"),
                                        Map.entry("powered", "row 2, Allumé"),
                                        Map.entry("application", "row 2, Appli"),
                                        Map.entry("endOfSupport", "row 2, Fin de support"),
                                        Map.entry("nics", "row 2, IP"))));
    }

    /** A size as a cell, and the MiB that it is, or the code of the reason why it is none. */
    private record Size(
            Decimals decimals,
            MappedUnit unit,
            String cell,
            @Nullable Object expected) {}

    @Test
    void aSizeIsReadInTheUnitAndTheDecimalsOfTheMappingOrNotAtAll() throws Exception {
        for (Size size : List.of(
                new Size(Decimals.COMMA, MappedUnit.GIB, "1,5", 1_536L),
                new Size(Decimals.COMMA, MappedUnit.MIB, "16.384", 16_384L),
                new Size(Decimals.COMMA, MappedUnit.MIB, "1.048.576,4", 1_048_576L),
                new Size(Decimals.COMMA, MappedUnit.GIB, "1.5", "not-a-number"),
                new Size(Decimals.POINT, MappedUnit.GIB, "1.5", 1_536L),
                new Size(Decimals.POINT, MappedUnit.MIB, "16,384", 16_384L),
                new Size(Decimals.POINT, MappedUnit.GIB, "1,5", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.MIB, "16 384", 16_384L),
                new Size(Decimals.NONE, MappedUnit.MIB, "16\u202f384", 16_384L),
                new Size(Decimals.NONE, MappedUnit.GIB, "1,5", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.GIB, "1e3", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.BYTE, "1073741824", 1_024L),
                new Size(Decimals.NONE, MappedUnit.KIB, "2048", 2L),
                new Size(Decimals.NONE, MappedUnit.KB, "1048576", 1_000L),
                new Size(Decimals.NONE, MappedUnit.GB, "1", 954L),
                new Size(Decimals.NONE, MappedUnit.TB, "1", 953_674L),
                new Size(Decimals.NONE, MappedUnit.TIB, "2", 2_097_152L),
                new Size(Decimals.NONE, MappedUnit.GIB, "512 Mo", 512L),
                new Size(Decimals.NONE, MappedUnit.GB, "512 Mo", 488L),
                new Size(Decimals.NONE, MappedUnit.GB, "1Gio", 1_024L),
                new Size(Decimals.NONE, MappedUnit.BYTE, "1 Go", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.GIB, "16 parsecs", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.GIB, "seize", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.GIB, "=8+8", "not-a-number"),
                new Size(Decimals.NONE, MappedUnit.GIB, "\"8\n16\n\n\"", 24_576L),
                new Size(Decimals.NONE, MappedUnit.GIB, "-1", "negative"),
                new Size(Decimals.NONE, MappedUnit.TIB, "9999999999999", "out-of-range"),
                new Size(Decimals.NONE, MappedUnit.GIB, "n.c.", null),
                new Size(Decimals.NONE, MappedUnit.GIB, "", null))) {
            MappedColumn column =
                    new MappedColumn("RAM", MappedTarget.MEMORY, null, size.unit(), null, Map.of("N.C.", ""));

            Told told = read(machines(size.decimals(), NAME, column), "Nom;RAM\nsrv;" + size.cell() + "\n");

            Object found = told.rejections.isEmpty()
                    ? told.<WorkloadItem>items().getFirst().memoryMiB()
                    : told.rejections.getFirst().problem().code();
            assertThat(found).as(size.toString()).isEqualTo(size.expected());
        }
    }

    @Test
    void aDateIsReadInTheOrderOfTheMappingOrNotAtAll() throws Exception {
        LocalDate march = LocalDate.of(2027, 3, 4);
        assertThat(date(DateOrder.DAY_MONTH_YEAR, "04/03/2027")).isEqualTo(march);
        assertThat(date(DateOrder.DAY_MONTH_YEAR, "4.3.2027 00:00:00")).isEqualTo(march);
        assertThat(date(DateOrder.MONTH_DAY_YEAR, "03/04/2027")).isEqualTo(march);
        assertThat(date(DateOrder.YEAR_MONTH_DAY, "2027-03-04T12:00Z")).isEqualTo(march);
        assertThat(date(DateOrder.YEAR_MONTH_DAY, "20270304")).isEqualTo(march);
        for (String cell : List.of("31/02/2027", "2027-03-04", "04/03/27", "04/03-2027", "bientôt")) {
            assertThat(date(DateOrder.DAY_MONTH_YEAR, cell)).as(cell).isEqualTo("row 2 Fin not-a-date");
        }
    }

    private @Nullable Object date(DateOrder order, String cell) throws Exception {
        Told told = read(machines(Decimals.NONE, NAME, date("Fin", order)), "Nom;Fin\nsrv;" + cell + "\n");
        return told.rejections.isEmpty()
                ? told.<WorkloadItem>items().getFirst().endOfSupport()
                : told.rejected().getFirst();
    }

    @Test
    void aWordIsOneOfTheMappingsOfOursOrOneThatMeansNothingElseOrRejectsItsRow() throws Exception {
        ColumnMapping mapping = machines(
                Decimals.NONE, NAME, words("Env", MappedTarget.ENVIRONMENT, Map.of("P1", "PRODUCTION", "?", "")));

        Told told = read(mapping, "Nom;Env\na;p1\nb;PREPRODUCTION\nc;recette\nd;?\ne;Bac\n");

        assertThat(told.<WorkloadItem>items())
                .extracting(WorkloadItem::environment)
                .containsExactly(
                        Environment.PRODUCTION, Environment.PREPRODUCTION, Environment.TEST, (Environment) null);
        assertThat(told.rejections)
                .containsExactly(new RowRejection(
                        new Position("", 6),
                        "Env",
                        RowProblem.UNKNOWN_VALUE,
                        "Env is \"Bac\"; expected one of PRODUCTION, PREPRODUCTION, TEST, DEVELOPMENT, UNKNOWN, or a word"
                                + " among the values of this column in the mapping.",
                        "Env vaut \"Bac\" ; attendu l'une de PRODUCTION, PREPRODUCTION, TEST, DEVELOPMENT, UNKNOWN, ou un"
                                + " mot des valeurs de cette colonne dans la correspondance.",
                        List.of("e", "Bac")));
    }

    @Test
    void eachBadRowIsNamedAndTheOthersAreTaken() throws Exception {
        ColumnMapping mapping = machines(
                Decimals.NONE,
                NAME,
                size("CPU", MappedTarget.CPUS, MappedUnit.CORE),
                MappedColumn.of("Hôte", MappedTarget.RUNS_ON));

        Told told = read(
                mapping,
                "Nom;CPU;Hôte\na;4;\n;4;\nb;quatre;\nc;1;c\n\"d\ne\";1;\n" + "f".repeat(251)
                        + ";1;\ng;1;;surplus\n'=h;2;\n");

        assertThat(told.rejected())
                .containsExactly(
                        "row 3 Nom required",
                        "row 4 CPU not-a-number",
                        "row 5 null needs-itself",
                        "row 6 Nom control-character",
                        "row 7 Nom too-long",
                        "row 8 null field-count");
        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("a", "=h");
    }

    @Test
    void headingsThatAreMissingOrUnknownAreNamedAndTheRestIsRead() throws Exception {
        ColumnMapping mapping = machines(Decimals.NONE, NAME, attribute("Lieu", "location"));

        Told told = read(mapping, "Nom;Salle;" + RejectedRowsWriter.REASON + "\nsrv;B12;x\n");

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("srv");
        assertThat(told.warnings)
                .containsExactly(
                        new FileWarning(
                                "mapped-headings-missing",
                                "The mapping names headings that the file has not: \"Lieu\"; nothing is read for them.",
                                "La correspondance nomme des en-têtes que le fichier n'a pas : \"Lieu\" ; rien n'est lu"
                                        + " pour eux."),
                        new FileWarning(
                                "headings-not-mapped",
                                "The file has headings that the mapping does not name: \"Salle\"; they are passed over.",
                                "Le fichier a des en-têtes que la correspondance ne nomme pas : \"Salle\" ; ils sont"
                                        + " laissés de côté."));
    }

    @Test
    void aFileThatDoesNotSayWhatItsRowsAreOrSaysItTwiceIsRefused() throws Exception {
        ColumnMapping mapping = machines(Decimals.NONE, NAME, MappedColumn.of("Vu", MappedTarget.IGNORE));

        assertThat(refusal(mapping, "Lieu;Vu\nB12;hier\n".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(refusal(mapping, "Nom;NOM\na;b\n".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo(FormatProblem.HEADING_TWICE);
        assertThat(refusal(mapping, new byte[0]).problem()).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refusal(mapping, new byte[] {'N', 'o', 'm', 0, '\n'}).problem())
                .isEqualTo(FormatProblem.UNREADABLE_TEXT);
        assertThat(refusal(mapping, "Nom;Vu\na;\"b".getBytes(StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo(FormatProblem.OPEN_QUOTE);
        assertThat(read(mapping, "Nom;Vu;vu\na;b;c\n").rejections).isEmpty();
    }

    @Test
    void aFileInAnotherEncodingIsReadWithAWarning() throws Exception {
        ColumnMapping mapping = machines(Decimals.NONE, MappedColumn.of("Libellé", MappedTarget.NAME));

        Told windows = read(mapping, "Libellé\nserveur été\n", Charset.forName("windows-1252"));

        assertThat(windows.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("serveur été");
        assertThat(windows.warnings).extracting(FileWarning::code).containsExactly("read-as-windows-1252");
        assertThat(read(mapping, "\ufeffLibellé\nété\n", StandardCharsets.UTF_16LE).warnings)
                .isEmpty();
    }

    @Test
    void applicationsDependenciesAndDataSetsAreReadToo() throws Exception {
        ColumnMapping applications = rows(
                RowSubject.APPLICATION,
                MappedColumn.of("Appli", MappedTarget.NAME),
                MappedColumn.of("MOA", MappedTarget.OWNER),
                words("Décision", MappedTarget.INTENT, Map.of("on garde", "RETAIN")));
        assertThat(read(applications, "Appli;MOA;Décision\nPaie;DRH;On garde\n").items())
                .containsExactly(new ApplicationItem("app:Paie", "Paie", null, "DRH", Intent.RETAIN));

        ColumnMapping dependencies = rows(
                RowSubject.DEPENDENCY,
                MappedColumn.of("Parent", MappedTarget.FROM),
                MappedColumn.of("Child", MappedTarget.TO),
                MappedColumn.of("Lien", MappedTarget.STRENGTH));
        Told told = read(dependencies, "Parent;Child;Lien\nweb;db;fort\nweb;web;fort\nweb;;fort\n");
        assertThat(told.items()).containsExactly(new DependencyItem("web", "db", Strength.HARD, null));
        assertThat(told.rejected()).containsExactly("row 3 null needs-itself", "row 4 Child required");

        ColumnMapping dataSets = rows(
                RowSubject.DATA_SET,
                MappedColumn.of("Réf", MappedTarget.KEY),
                MappedColumn.of("Classe", MappedTarget.SENSITIVITY),
                MappedColumn.of("Catégorie", MappedTarget.CATEGORY),
                words("Droit", MappedTarget.REGIMES, Map.of("santé", "HDS")),
                size("Volume (To)", MappedTarget.VOLUME, MappedUnit.TIB),
                MappedColumn.of("Appli", MappedTarget.APPLICATION));
        assertThat(read(
                                dataSets,
                                "Réf;Classe;Catégorie;Droit;Volume (To);Appli\nd1;Santé;supplied;RGPD, Santé;0,5;Paie\n")
                        .items())
                .containsExactly(
                        ApplicationItem.named("Paie"),
                        new DataSetItem(
                                "d1",
                                null,
                                Category.SUPPLIED,
                                Sensitivity.HEALTH,
                                Set.of(Regime.GDPR, Regime.HDS),
                                524_288L,
                                null,
                                null,
                                "Paie"));
    }

    private String detected(String headings, SavedMapping... known) throws Exception {
        MappedCsv mapped = MappedCsv.among(
                key -> Arrays.stream(known)
                        .filter(saved -> saved.mapping().headingsKey().equals(key))
                        .toList(),
                LIMITS);
        Path file = file((headings + "\na;b\n").getBytes(StandardCharsets.UTF_8));
        return new FormatDetector(LIMITS).with(mapped).detect(file).id();
    }

    @Test
    void aFileWithExactlyTheHeadingsOfOneMappingIsReadByItAndSaysSo() throws Exception {
        SavedMapping glpi = saved("GLPI", machines(Decimals.NONE, NAME, attribute("Réf.", "ref")));
        SavedMapping plain = saved("à nous", machines(Decimals.NONE, NAME, MappedColumn.of("Type", MappedTarget.KIND)));
        SavedMapping tidal = saved(
                "tidal",
                machines(
                        Decimals.NONE, MappedColumn.of("host_name", MappedTarget.NAME), attribute("assigned_id", "x")));

        assertThat(detected("REF;nom", glpi, plain)).isEqualTo("mapped-csv");
        assertThat(detected("nom;réf;" + RejectedRowsWriter.REASON, glpi)).isEqualTo("mapped-csv");
        assertThat(detected("Nom;Type", glpi)).isEqualTo("workloads-csv");
        assertThat(detected("Nom;Type", plain)).as("before our own sheets").isEqualTo("mapped-csv");
        assertThat(detected("host_name;assigned_id", tidal))
                .as("after other tools")
                .isEqualTo("tidal-servers-csv");

        Told told = new Told();
        MappedCsv.among(key -> List.of(glpi), LIMITS)
                .read(file("nom;réf\nsrv;7\n".getBytes(StandardCharsets.UTF_8)), told);
        assertThat(told.warnings)
                .containsExactly(new FileWarning(
                        "read-by-mapping",
                        "The file's headings are exactly those of the mapping \"GLPI\" (version 3), which it was read by.",
                        "Les en-têtes du fichier sont exactement ceux de la correspondance « GLPI » (version 3), par"
                                + " laquelle il a été lu."));
    }

    @Test
    void noMappingAndMoreThanOneAreRefusedByName() throws Exception {
        SavedMapping one = saved("une", machines(Decimals.NONE, NAME, attribute("Réf", "ref")));
        SavedMapping other = saved("autre", machines(Decimals.NONE, NAME, attribute("Réf", "reference")));

        FormatException ambiguous = catchThrowableOfType(FormatException.class, () -> detected("Nom;Réf", one, other));
        FormatException unknown = catchThrowableOfType(FormatException.class, () -> detected("Nom;Réf;Lieu", one));
        Path file = file("Nom;Réf\na;b\n".getBytes(StandardCharsets.UTF_8));
        FormatException unmapped = catchThrowableOfType(
                FormatException.class, () -> MappedCsv.unmapped(LIMITS).read(file, new Told()));

        assertThat(ambiguous.problem()).isEqualTo(FormatProblem.MAPPING_AMBIGUOUS);
        assertThat(ambiguous.detailEn())
                .isEqualTo("The mappings \"une\", \"autre\" all have exactly the file's headings.");
        assertThat(unknown.problem()).isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        assertThat(unknown.problem().adviceEn()).contains("POST /api/v1/column-mappings/proposals");
        assertThat(unmapped.problem()).isEqualTo(FormatProblem.MAPPING_MISSING);
    }
}
