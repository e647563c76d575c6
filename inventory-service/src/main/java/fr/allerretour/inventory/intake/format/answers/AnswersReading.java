package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.completeness.Field;
import fr.allerretour.inventory.completeness.Grouping;
import fr.allerretour.inventory.completeness.Subject;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One sheet being read: answers to the same item are put together, and told once all are there. */
final class AnswersReading {

    private static final int LONGEST_ANSWER = 8_000;
    private static final Set<String> NO_ANSWERS = Set.of("?", "unknown", "inconnu", "inconnue");
    private static final Pattern BETWEEN = Pattern.compile(Pattern.quote(String.valueOf(Grouping.BETWEEN)));

    private static final int ANSWERS_PER_MACHINE = 4;
    private static final int MOST_SHARED_TEXTS = 10_000;

    private final RowSink sink;
    private final int mostAnswers;
    private final Map<String, String> sharedTexts = new HashMap<>();
    private final Map<String, AnsweredItem> applications = new LinkedHashMap<>();
    private final Map<String, AnsweredItem> workloads = new LinkedHashMap<>();
    private final Map<String, AnsweredItem> dataSets = new LinkedHashMap<>();
    private final Map<String, AnsweredItem> dataOfApplications = new LinkedHashMap<>();
    private final List<ParsedRow> needs = new ArrayList<>();
    private int answers;

    /** All answers are held until the end, so their number is bounded as that of machines is. */
    AnswersReading(RowSink sink, ReadLimits limits) {
        this.sink = sink;
        this.mostAnswers = ANSWERS_PER_MACHINE * limits.machines();
    }

    /** The columns that are read. */
    private record Columns(int item, int key, int covers, int name, int field, int answer) {}

    CsvTable.RowReader columns(Headings headings) throws FormatException {
        Columns columns = new Columns(
                headings.need(Column.ITEM.names()),
                headings.need(Column.KEY.names()),
                headings.find(Column.COVERS.names()),
                headings.find(Column.NAME.names()),
                headings.need(Column.FIELD.names()),
                headings.need(Column.ANSWER.names()));
        return row -> read(row, columns);
    }

    private void read(CsvRow row, Columns columns) throws BadCell, FormatException {
        String text = row.text(columns.answer(), LONGEST_ANSWER);
        if (text == null || NO_ANSWERS.contains(text.toLowerCase(Locale.ROOT))) {
            return;
        }
        Subject subject = row.oneOf(Subject.class, columns.item());
        if (subject == null) {
            throw required(row.headings().name(columns.item()), "APPLICATION, WORKLOAD, DATA_SET");
        }
        Field field = field(subject, row, columns.field());
        if (text.length() > CsvRow.KEY && field != Field.APPLICATION_NEEDS) {
            row.text(columns.answer(), CsvRow.KEY); // throws, and says how long it may be
        }
        List<String> keys = keys(row, columns);
        Answer answer = new Answer(row, columns.answer(), field, text);
        if (field == Field.APPLICATION_NEEDS) {
            for (String key : keys) {
                needs(key, answer, columns);
            }
            return;
        }
        for (String key : keys) {
            refuseSecondAnswer(key, answer);
        }
        for (String key : keys) {
            take(key, answer, columns);
        }
    }

    private static Field field(Subject subject, CsvRow row, int column) throws BadCell {
        String known = Arrays.stream(Field.values())
                .filter(field -> field.subject() == subject && field.expected() != null)
                .map(Field::code)
                .collect(Collectors.joining(", "));
        String code = row.text(column, CsvRow.KEY);
        if (code == null) {
            throw required(row.headings().name(column), known);
        }
        Field field = Field.named(subject, code).orElse(null);
        if (field == null) {
            String heading = row.headings().name(column);
            throw new BadCell(
                    heading,
                    RowProblem.UNKNOWN_VALUE,
                    heading + " is " + Cells.shown(code) + "; expected one of " + known + ".",
                    heading + " vaut " + Cells.shown(code) + " ; attendu l'une de " + known + ".");
        }
        return field;
    }

    private static List<String> keys(CsvRow row, Columns columns) throws BadCell {
        String cell = row.text(columns.key(), Integer.MAX_VALUE);
        Integer covers = row.count(columns.covers());
        List<String> keys = new ArrayList<>();
        if (cell != null && covers != null && covers > 1) {
            for (String key : BETWEEN.split(cell)) {
                if (!key.isBlank()) {
                    keys.add(key.strip());
                }
            }
        } else if (cell != null) {
            keys.add(cell);
        }
        String heading = row.headings().name(columns.key());
        if (keys.isEmpty()) {
            throw required(heading, "the key of what the answer is about");
        }
        for (String key : keys) {
            Cells.text(heading, key, CsvRow.KEY);
        }
        return keys.stream().distinct().toList();
    }

    private void refuseSecondAnswer(String key, Answer answer) throws BadCell {
        AnsweredItem item = items(answer.field()).get(key);
        int first = item == null ? 0 : item.rowOf(member(answer.field()));
        if (first > 0) {
            String code = answer.field().code();
            throw new BadCell(
                    answer.heading(),
                    RowProblem.DUPLICATE_KEY,
                    code + " of " + Cells.shown(key) + " is already answered in row " + first
                            + "; expected one answer.",
                    code + " de " + Cells.shown(key) + " a déjà une réponse en ligne " + first
                            + " ; attendu une seule réponse.");
        }
    }

    private void needs(String key, Answer answer, Columns columns) throws FormatException {
        List<String> cells = cellsFor(key, answer.row(), columns);
        for (String needed : answer.references()) {
            count();
            needs.add(new ParsedRow(answer.row().position(), new DependencyItem(key, needed, null, null), cells));
        }
    }

    private void take(String key, Answer answer, Columns columns) throws BadCell, FormatException {
        count();
        String name = answer.field() == Field.APPLICATION_DATA ? answer.row().text(columns.name(), CsvRow.KEY) : null;
        AnsweredItem item = items(answer.field())
                .computeIfAbsent(key, of -> answered(answer.field(), of, name == null ? of : name));
        item.take(answer);
        item.part(member(answer.field()), answer.row().position(), cellsFor(key, answer.row(), columns));
    }

    private void count() throws FormatException {
        if (++answers > mostAnswers) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The sheet has more than " + mostAnswers + " answers; divide it.",
                    "La feuille a plus de " + mostAnswers + " réponses ; divisez-la.");
        }
    }

    private Map<String, AnsweredItem> items(Field field) {
        return switch (field.subject()) {
            case APPLICATION -> field == Field.APPLICATION_DATA ? dataOfApplications : applications;
            case WORKLOAD -> workloads;
            case DATA_SET -> dataSets;
        };
    }

    private static AnsweredItem answered(Field field, String key, String name) {
        return switch (field.subject()) {
            case APPLICATION ->
                field == Field.APPLICATION_DATA ? AnsweredDataSet.of(key, name) : new AnsweredApplication(key);
            case WORKLOAD -> new AnsweredWorkload(key);
            case DATA_SET -> AnsweredDataSet.known(key);
        };
    }

    private static String member(Field field) {
        return field == Field.APPLICATION_DATA ? Field.DATA_SENSITIVITY.member() : field.member();
    }

    /** The row as it comes back if only this item is refused. */
    private List<String> cellsFor(String key, CsvRow row, Columns columns) {
        List<String> cells = new ArrayList<>();
        for (String cell : row.cells()) {
            cells.add(shared(cell));
        }
        if (!cells.get(columns.key()).strip().equals(key)) {
            cells.set(columns.key(), key);
            if (columns.covers() >= 0) {
                cells.set(columns.covers(), "1");
            }
        }
        return List.copyOf(cells);
    }

    /** Questions and what is expected are the same in thousands of rows: one text of each is enough. */
    private String shared(String cell) {
        String known = sharedTexts.get(cell);
        if (known == null && sharedTexts.size() < MOST_SHARED_TEXTS) {
            sharedTexts.put(cell, cell);
        }
        return known == null ? cell : known;
    }

    /** Tells what was answered; applications first, since workloads and data sets refer to them. */
    void finish() {
        for (Collection<AnsweredItem> items :
                List.of(applications.values(), workloads.values(), dataSets.values(), dataOfApplications.values())) {
            // An item of which no answer was taken has nothing to say: its rows were rejected one by one.
            items.stream()
                    .filter(item -> !item.parts().isEmpty())
                    .map(AnsweredItem::row)
                    .forEach(sink::item);
        }
        needs.forEach(sink::item);
    }

    private static BadCell required(String heading, String expected) {
        return new BadCell(
                heading,
                RowProblem.REQUIRED,
                heading + " is empty; expected " + expected + ".",
                heading + " est vide ; attendu " + expected + ".");
    }
}
