package fr.allerretour.inventory.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages on formats say what the formats say of themselves; -Dallerretour.docs=write writes them anew. */
class FormatDocsTest {

    private static final String BEGIN = "<!-- formats: written by FormatDocsTest -->";
    private static final List<InventoryFormat> FORMATS = new FormatDetector(ReadLimits.standard()).formats();

    @Test
    void thePagesStateEveryFormatAsItStatesItself() throws Exception {
        page("formats.md", Words::en, "Read", "Passed over", "Units", "Rejected rows come back as");
        page("formats.fr.md", Words::fr, "Lu", "Laissé de côté", "Unités", "Les lignes rejetées reviennent en");
    }

    private static void page(
            String name, Function<Words, String> language, String reads, String ignores, String units, String rejected)
            throws Exception {
        String colon = name.endsWith(".fr.md") ? " :" : ":";
        StringBuilder text = new StringBuilder(BEGIN + "\n");
        for (InventoryFormat format : FORMATS) {
            FormatDoc doc = format.doc();
            text.append("\n## `").append(doc.id()).append("`\n\n");
            text.append(language.apply(doc.title())).append(".\n\n");
            list(text, reads + colon, doc.reads(), language);
            list(text, ignores + colon, doc.ignores(), language);
            text.append(units)
                    .append(colon)
                    .append(" ")
                    .append(language.apply(doc.units()))
                    .append(". ");
            text.append(rejected).append(" .").append(doc.rejectedExtension()).append(".\n");
        }
        Path file = Path.of("..", "docs", name);
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        assertThat(begin).as("the mark in " + name).isPositive();
        if ("write".equals(System.getProperty("allerretour.docs"))) {
            Files.writeString(file, page.substring(0, begin) + text);
            return;
        }
        assertThat(page.substring(begin)).isEqualTo(text.toString());
    }

    private static void list(StringBuilder text, String title, List<Words> entries, Function<Words, String> language) {
        text.append(title).append("\n\n");
        entries.forEach(entry -> text.append("- ").append(language.apply(entry)).append("\n"));
        text.append("\n");
    }

    @Test
    void everyFormatHasItsOwnNameAndSaysAllInBothLanguages() {
        assertThat(FORMATS)
                .extracting(InventoryFormat::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        for (InventoryFormat format : FORMATS) {
            FormatDoc doc = format.doc();
            assertThat(doc.rejectedExtension()).as(doc.id()).isIn(Set.of("csv", "xlsx", "zip"));
            assertThat(doc.reads()).as(doc.id()).isNotEmpty();
            List<Words> all = new java.util.ArrayList<>(doc.reads());
            all.addAll(doc.ignores());
            all.add(doc.title());
            all.add(doc.units());
            assertThat(all.stream()
                            .flatMap(words -> List.of(words.en(), words.fr()).stream())
                            .collect(Collectors.toList()))
                    .as(doc.id())
                    .noneMatch(String::isBlank)
                    .noneMatch(text -> text.endsWith(".") || text.contains("\n"));
        }
    }
}
