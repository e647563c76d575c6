package fr.allerretour.inventory.intake.format.answers;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.allerretour.inventory.completeness.Expected;
import fr.allerretour.inventory.completeness.FieldWords;
import fr.allerretour.inventory.completeness.Figure;
import fr.allerretour.inventory.completeness.Grouping;
import fr.allerretour.inventory.completeness.Item;
import fr.allerretour.inventory.completeness.Question;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes questions as a sheet to fill in: CSV with a mark and semicolons, which spreadsheet programs in France open as it
 * is. The column of answers is empty; {@link AnswersFormat} reads it back, whatever was done to the other columns' order.
 * Cells that a spreadsheet program would compute get an apostrophe.
 */
public final class AnswerSheet {

    private static final int NAMES_SHOWN = 3;

    private AnswerSheet() {}

    /**
     * Writes the sheet and leaves the stream open.
     *
     * @param french whether headings and questions are French; else they are English
     * @param portfolio the figure that gains refer to
     */
    public static void write(List<Question> questions, Figure portfolio, boolean french, OutputStream out)
            throws IOException {
        Function<Words, String> language = french ? Words::fr : Words::en;
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff'); // without it Excel reads UTF-8 as the local 8-bit encoding
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(Arrays.stream(Column.values())
                .map(column -> language.apply(column.heading()))
                .toList());
        for (Question question : questions) {
            csv.writeRecord(Arrays.stream(Column.values())
                    .map(column -> RejectedRowsWriter.harmless(cell(column, question, portfolio, language, french)))
                    .toList());
        }
        csv.flush();
        text.flush();
    }

    private static String cell(
            Column column, Question question, Figure portfolio, Function<Words, String> language, boolean french) {
        return switch (column) {
            case OWNER -> Objects.requireNonNullElse(question.owner(), "");
            case APPLICATION ->
                question.application() == null ? "" : question.application().name();
            case ITEM -> question.field().subject().name();
            case KEY ->
                question.items().stream().map(Item::key).collect(Collectors.joining(" " + Grouping.BETWEEN + " "));
            case COVERS -> Integer.toString(question.items().size());
            case NAME -> names(question.items());
            case FIELD -> question.field().code();
            case QUESTION -> language.apply(FieldWords.question(question.field()));
            case WHY -> language.apply(FieldWords.why(question.field()));
            case EXPECTED -> language.apply(expected(question).words());
            case GAIN -> number(portfolio.gain(question.points()), french);
            case ANSWER -> "";
        };
    }

    private static Expected expected(Question question) {
        return Objects.requireNonNull(question.field().expected(), "a question has an answer");
    }

    private static String names(List<Item> items) {
        String some = items.stream().limit(NAMES_SHOWN).map(Item::name).collect(Collectors.joining(", "));
        return items.size() > NAMES_SHOWN ? some + ", …" : some;
    }

    private static String number(BigDecimal number, boolean french) {
        String plain = number.toPlainString();
        return french ? plain.replace('.', ',') : plain;
    }
}
