package fr.allerretour.inventory.intake.format.mapped.propose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells of one column in the rows looked at.
 *
 * @param distinct what they say, each once, in the order of the file
 */
record ColumnSample(List<String> distinct) {

    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d[\\d .,'\\u00a0\\u202f]{0,40})\\s*(\\p{L}{1,16})?");
    private static final int EXAMPLES = 3;
    private static final int SHOWN = 60;

    static ColumnSample of(List<List<String>> rows, int column) {
        Set<String> distinct = new LinkedHashSet<>();
        for (List<String> row : rows) {
            if (column < row.size() && !row.get(column).isBlank()) {
                distinct.add(row.get(column).strip());
            }
        }
        return new ColumnSample(List.copyOf(distinct));
    }

    boolean isEmpty() {
        return distinct.isEmpty();
    }

    /** Up to three of them, on one line and shortened. */
    List<String> examples() {
        return distinct.stream()
                .limit(EXAMPLES)
                .map(cell -> cell.replaceAll("\\p{Cntrl}+", " "))
                .map(cell -> cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell)
                .toList();
    }

    /** Its lines that are a number, with or without a unit. */
    List<Matcher> numbers() {
        return distinct.stream()
                .flatMap(String::lines)
                .map(line -> NUMBER.matcher(line.strip()))
                .filter(Matcher::matches)
                .toList();
    }

    /** Whether at least nine of ten of its lines are numbers; also if there are none. */
    boolean isNumeric() {
        long lines = distinct.stream()
                .flatMap(String::lines)
                .filter(l -> !l.isBlank())
                .count();
        return numbers().size() * 10L >= lines * 9;
    }

    /** The number in the middle, near enough to tell orders of magnitude apart. */
    Optional<Double> median() {
        List<Double> sorted = numbers().stream()
                .map(number ->
                        number.group(1).replaceAll("[ '\\u00a0\\u202f]", "").replace(',', '.'))
                .filter(number -> number.matches("[+-]?\\d{1,18}(\\.\\d{1,18})?"))
                .map(Double::valueOf)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }

    /** The unit that all its numbers carry themselves; empty if some carry none, or another. */
    Optional<String> unit() {
        List<Matcher> numbers = numbers();
        List<String> units = numbers.stream()
                .map(n -> n.group(2))
                .map(String::valueOf)
                .distinct()
                .toList();
        return units.size() == 1 && numbers.getFirst().group(2) != null
                ? Optional.of(units.getFirst())
                : Optional.empty();
    }
}
