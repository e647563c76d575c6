package fr.allerretour.inventory.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages on completeness show the table of fields as it is; -Dallerretour.docs=write writes them anew. */
class CompletenessDocsTest {

    private static final String BEGIN = "<!-- fields: written by CompletenessDocsTest -->";

    @Test
    void thePagesShowTheTable() throws Exception {
        page(
                "completeness.md",
                Words::en,
                List.of("The table", "of", "field", "points", "what it is for", "known by", "asked of", "all kinds"),
                List.of("measuring", "judgement"));
        page(
                "completeness.fr.md",
                Words::fr,
                List.of(
                        "Le tableau",
                        "de",
                        "champ",
                        "points",
                        "à quoi cela sert",
                        "connu par",
                        "demandé à",
                        "tous types"),
                List.of("mesure", "jugement"));
    }

    private static void page(String name, Function<Words, String> language, List<String> words, List<String> natures)
            throws Exception {
        StringBuilder text = new StringBuilder(BEGIN + "\n\n## " + words.get(0) + "\n\n| "
                + String.join(" | ", words.subList(1, 7)) + " |\n|---|---|---|---|---|---|\n");
        for (Field field : Field.values()) {
            List<Kind> kinds = Arrays.stream(Kind.values())
                    .filter(kind -> Field.of(kind).contains(field))
                    .toList();
            String asked = field.subject() != Subject.WORKLOAD
                    ? ""
                    : kinds.size() == Kind.values().length
                            ? words.get(7)
                            : kinds.stream().map(Kind::name).collect(Collectors.joining(", "));
            text.append("| %s | `%s` | %d | %s | %s | %s |%n"
                    .formatted(
                            field.subject(),
                            field.code(),
                            field.weight(),
                            language.apply(FieldWords.why(field)),
                            natures.get(field.nature().ordinal()),
                            asked));
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

    @Test
    void everyFieldIsExplainedInBothLanguages() {
        for (Field field : Field.values()) {
            for (Words words : List.of(FieldWords.question(field), FieldWords.why(field))) {
                assertThat(List.of(words.en(), words.fr())).as(field.name()).noneMatch(String::isBlank);
                assertThat(words.en() + words.fr()).as(field.name()).doesNotContain("\n", "\"", "|");
            }
        }
    }
}
