package fr.allerretour.inventory.intake.format.mapped.reading;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.mapped.DateOrder;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.KnownWords;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.mapped.UnitWord;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column of the mapping, found in a file: reads its cells as the mapping says, or refuses them. */
final class BoundColumn {

    private static final Pattern SIZE = Pattern.compile("([^\\p{L}]{1,64})(\\p{L}{1,16})?");
    private static final long MOST_MIB = 1L << 50;
    private static final int LONGEST_LIST = 8_000;

    private final MappedColumn column;
    private final int at;
    private final String heading;
    private final Decimals decimals;
    private final Map<String, String> valueByWord = new HashMap<>();

    /** @param heading as the file writes it */
    BoundColumn(MappedColumn column, int at, String heading, Decimals decimals) {
        this.column = column;
        this.at = at;
        this.heading = heading;
        this.decimals = decimals;
        column.values().forEach((word, value) -> valueByWord.put(key(word), value));
    }

    MappedColumn column() {
        return column;
    }

    MappedTarget target() {
        return column.target();
    }

    /** Where a value of the row stands. */
    String place(CsvRow row) {
        return row.place() + ", " + heading;
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** What the cell says or stands for; null if nothing. */
    private @Nullable String cell(CsvRow row) {
        String cell = row.cell(at);
        if (cell == null || cell.isBlank()) {
            return null;
        }
        String meant = valueByWord.getOrDefault(key(cell), cell);
        return meant.isBlank() ? null : meant;
    }

    /** One line of text of at most that many characters. */
    @Nullable
    String text(CsvRow row, int most) throws BadCell {
        return Cells.text(heading, cell(row), most);
    }

    String needed(CsvRow row, String what, String quoi) throws BadCell {
        String text = text(row, CsvRow.KEY);
        if (text == null) {
            throw new BadCell(
                    heading,
                    RowProblem.REQUIRED,
                    heading + " is empty; expected " + what + ".",
                    heading + " est vide ; attendu " + quoi + ".");
        }
        return text;
    }

    /** Text whose lines are joined by semicolons: an inventory tool writes several values into one cell so. */
    @Nullable
    String joined(CsvRow row, int most) throws BadCell {
        String cell = cell(row);
        return cell == null ? null : Cells.text(heading, String.join("; ", lines(cell)), most);
    }

    /** The words between semicolons, commas, bars, blanks and line breaks. */
    List<String> list(CsvRow row) throws BadCell {
        String cell = cell(row);
        if (cell == null) {
            return List.of();
        }
        if (cell.length() > LONGEST_LIST) {
            Cells.text(heading, cell.replaceAll("\\p{Cntrl}", " "), LONGEST_LIST);
        }
        List<String> words = new ArrayList<>();
        for (String word : cell.split("[;,|\\s]+")) {
            String text = Cells.text(heading, word, CsvRow.KEY);
            if (text != null) {
                words.add(text);
            }
        }
        return words;
    }

    @Nullable
    Integer count(CsvRow row) throws BadCell {
        String cell = cell(row);
        return cell == null ? null : Cells.count(heading, number(cell, cell), true);
    }

    /** A size in MiB; the lines of a cell are added up, for an inventory tool writes the disks of a machine so. */
    @Nullable
    Long size(CsvRow row) throws BadCell {
        String cell = cell(row);
        if (cell == null) {
            return null;
        }
        long sum = 0;
        for (String line : lines(cell)) {
            sum += Objects.requireNonNullElse(sizeOf(line), 0L);
            if (sum > MOST_MIB) {
                throw new BadCell(
                        heading,
                        RowProblem.OUT_OF_RANGE,
                        heading + " is " + Cells.shown(cell) + ", beyond what is believed.",
                        heading + " vaut " + Cells.shown(cell) + ", au-delà du croyable.");
            }
        }
        return sum;
    }

    /** A unit in the cell itself is believed before that of the column. */
    private @Nullable Long sizeOf(String line) throws BadCell {
        MappedUnit unit = Objects.requireNonNull(column.unit());
        Matcher matcher = SIZE.matcher(line);
        if (!matcher.matches()) {
            throw noNumber(line);
        }
        String word = matcher.group(2);
        if (word != null) {
            unit = UnitWord.of(word)
                    .flatMap(known -> known.in(Objects.requireNonNull(column.unit())))
                    .orElse(null);
            if (unit == null) {
                throw new BadCell(
                        heading,
                        RowProblem.NOT_A_NUMBER,
                        heading + " is " + Cells.shown(line) + "; expected a number in " + column.unit()
                                + ", or one with a unit that says what it is, such as GiB.",
                        heading + " vaut " + Cells.shown(line) + " ; attendu un nombre en " + column.unit()
                                + ", ou suivi d'une unité qui ne laisse pas de doute, telle que Gio.");
            }
        }
        String number = number(matcher.group(1).strip(), line);
        return Cells.size(heading, number, true, Objects.requireNonNull(unit.size()));
    }

    private String number(String text, String cell) throws BadCell {
        return decimals.plain(text).orElseThrow(() -> noNumber(cell));
    }

    private BadCell noNumber(String cell) {
        return new BadCell(
                heading,
                RowProblem.NOT_A_NUMBER,
                heading + " is " + Cells.shown(cell) + "; expected a number such as " + decimals.example()
                        + " (the mapping's decimals are " + decimals + ").",
                heading + " vaut " + Cells.shown(cell) + " ; attendu un nombre tel que " + decimals.example()
                        + " (les décimales de la correspondance sont " + decimals + ").");
    }

    @Nullable
    LocalDate date(CsvRow row) throws BadCell {
        String cell = cell(row);
        if (cell == null) {
            return null;
        }
        DateOrder order = Objects.requireNonNull(column.dates());
        return order.read(cell)
                .orElseThrow(() -> new BadCell(
                        heading,
                        RowProblem.NOT_A_DATE,
                        heading + " is " + Cells.shown(cell) + "; expected a day such as " + order.example()
                                + " (the mapping's dates are " + order + ").",
                        heading + " vaut " + Cells.shown(cell) + " ; attendu un jour tel que " + order.example()
                                + " (les dates de la correspondance sont " + order + ")."));
    }

    <E extends Enum<E>> @Nullable E word(Class<E> list, CsvRow row) throws BadCell {
        String word = value(text(row, CsvRow.KEY));
        return word == null ? null : Enum.valueOf(list, word);
    }

    @Nullable
    Boolean yesOrNo(CsvRow row) throws BadCell {
        String word = value(text(row, CsvRow.KEY));
        return word == null ? null : Boolean.valueOf(word);
    }

    @Nullable
    Set<Regime> regimes(CsvRow row) throws BadCell {
        String cell = cell(row);
        if (cell == null) {
            return null;
        }
        Set<Regime> regimes = EnumSet.noneOf(Regime.class);
        for (String word : cell.split("[,;|\\n\\r]+")) {
            String meant = valueByWord.getOrDefault(key(word), word);
            String value = value(Cells.text(heading, meant, CsvRow.KEY));
            if (value != null) {
                regimes.add(Regime.valueOf(value));
            }
        }
        return regimes;
    }

    private @Nullable String value(@Nullable String word) throws BadCell {
        if (word == null) {
            return null;
        }
        String list = String.join(", ", target().words());
        return KnownWords.of(target(), word)
                .orElseThrow(() -> new BadCell(
                        heading,
                        RowProblem.UNKNOWN_VALUE,
                        heading + " is " + Cells.shown(word) + "; expected one of " + list
                                + ", or a word among the values of this column in the mapping.",
                        heading + " vaut " + Cells.shown(word) + " ; attendu l'une de " + list
                                + ", ou un mot des valeurs de cette colonne dans la correspondance."));
    }

    private static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.toList());
    }
}
