package fr.allerretour.inventory.catalogue.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.FormatDetector;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.cell.HostileText;
import fr.allerretour.inventory.intake.format.csv.CatalogueSheet.Widths;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Regime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what is read: the items are made from the components of their records, so that none is forgotten. */
class SheetsFileTest {

    private static final List<Class<? extends ParsedItem>> KINDS =
            List.of(ApplicationItem.class, WorkloadItem.class, DependencyItem.class, DataSetItem.class);
    private static final Set<String> KEYS = Set.of("key", "from", "to", "workload", "application", "runsOn");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"aller-retour-csv-zip", "aller-retour-xlsx"})
    void everyFieldOfEveryKindComesBackWhateverItHolds(String format) throws Exception {
        List<ParsedItem> items = new ArrayList<>();
        for (Class<? extends ParsedItem> kind : KINDS) {
            for (String text : HostileText.ALL) {
                items.add(full(kind, text, items.size()));
            }
        }

        Told told = readAgain(format, items);

        assertThat(told.rejected()).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.wentToItsEnd()).isTrue();
        assertSame(told, items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aller-retour-csv-zip", "aller-retour-xlsx"})
    void whatIsNotKnownIsNotSaid(String format) throws Exception {
        List<ParsedItem> items = List.of(
                new ApplicationItem("a", null, null, null, null, null, false),
                bare("w"),
                new DependencyItem("a", "w", null, null),
                new DataSetItem("d", null, null, null, null, null, null, null, null));

        assertSame(readAgain(format, items), items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aller-retour-csv-zip", "aller-retour-xlsx"})
    void whatIsTooLongForACellGoesOnInTheNext(String format) throws Exception {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("long", " =\"\\\n".repeat(10_000));
        attributes.put("after", "=");
        List<WorkloadItem.Disk> disks = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            disks.add(new WorkloadItem.Disk("Hard disk " + i, i, i % 2 == 0));
        }
        WorkloadItem w = bare("w");
        WorkloadItem heavy = new WorkloadItem(
                w.key(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                7L,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                disks,
                null,
                attributes,
                Map.of());

        Told told = readAgain(format, List.of(bare("light"), heavy));

        assertThat(told.rejected()).isEmpty();
        assertThat(told.heads.get(1).headings())
                .contains("disks", "disks 2", "nics", "attributes", "attributes 2", "attributes 3")
                .doesNotContain("nics 2");
        assertSame(told, List.of(bare("light"), heavy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aller-retour-csv-zip", "aller-retour-xlsx"})
    void anEmptyCatalogueIsFourSheetsOfHeadings(String format) throws Exception {
        Told told = readAgain(format, List.of());

        assertThat(told.rows).isEmpty();
        assertThat(told.warnings).isEmpty();
        assertThat(told.heads)
                .extracting(head -> head.sheet().replace('-', ' ').replace(".csv", ""))
                .containsExactly("applications", "workloads", "dependencies", "data sets");
    }

    @Test
    void noCellOfTheFilesIsAFormula() throws Exception {
        List<ParsedItem> items = new ArrayList<>();
        for (String text : HostileText.ALL) {
            items.add(full(WorkloadItem.class, text, items.size()));
        }
        Path file = write("aller-retour-csv-zip", items);

        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            while (zip.getNextEntry() != null) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(text).startsWith("\ufeff");
                assertThat(text.substring(1).split("[;\r\n]+")).noneMatch(cell -> cell.matches("\"?[=+@\t-].*"));
            }
        }
    }

    @Test
    void theSameItemsGiveTheSameBytes() throws Exception {
        List<ParsedItem> items = List.of(bare("w"));

        assertThat(Files.readAllBytes(write("aller-retour-csv-zip", items)))
                .isEqualTo(Files.readAllBytes(write("aller-retour-csv-zip", items)));
    }

    private Told readAgain(String format, List<ParsedItem> items) throws Exception {
        Path file = write(format, items);
        FormatDetector detector = new FormatDetector(ReadLimits.standard());
        assertThat(detector.detect(file).id()).isEqualTo(format);
        return Told.by(format, file);
    }

    private Path write(String format, List<ParsedItem> items) throws IOException {
        Path file = Files.createTempFile(folder, "catalogue", "");
        Widths widths = items.stream().map(Widths::of).reduce(Widths.NARROW, Widths::or);
        try (OutputStream out = Files.newOutputStream(file);
                SheetsFile sheets = format.endsWith("xlsx") ? new WorkbookSheets(out) : new CsvSheets(out)) {
            sheets.write(items.iterator(), widths);
        }
        return file;
    }

    private static void assertSame(Told told, List<ParsedItem> items) {
        assertThat(told.<ParsedItem>items())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("provenance")
                .containsExactlyElementsOf(items);
    }

    private static WorkloadItem bare(String key) {
        return new WorkloadItem(
                key, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, Map.of(), Map.of());
    }

    private static ParsedItem full(Class<? extends ParsedItem> kind, String text, int number) throws Exception {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], text, number);
        }
        Constructor<? extends ParsedItem> constructor = kind.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return constructor.newInstance(values);
    }

    private static @Nullable Object value(RecordComponent component, String text, int number) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (type == String.class) {
            boolean line = text.chars().noneMatch(Character::isISOControl);
            return KEYS.contains(name) ? (line ? text : "") + "|" + name + number : text;
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
        if (name.equals("knownByName")) {
            return false; // a sheet of ours gives keys
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1999, 12, 31).plusDays(number * 100L);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[number % type.getEnumConstants().length];
        }
        return switch (name) {
            case "regimes" -> Set.of(Regime.values());
            case "disks" -> List.of(new WorkloadItem.Disk(text, number, null), new WorkloadItem.Disk("b", 0, true));
            case "components" ->
                List.of(
                        new ApplicationItem.Component(text, text, text, text, List.of(text, "MIT")),
                        new ApplicationItem.Component("library", "b", null, null, List.of()));
            case "nics" ->
                List.of(
                        new WorkloadItem.Nic(text, text, text, List.of(text, "fe80::1")),
                        new WorkloadItem.Nic("b", null, null, List.of()));
            case "attributes" -> Map.of(text, text, "Clé", "1", "cle", "2", "a=b;c", "");
            case "provenance" -> Map.of();
            default -> throw new AssertionError("Say what a " + type + " such as " + name + " may hold");
        };
    }
}
