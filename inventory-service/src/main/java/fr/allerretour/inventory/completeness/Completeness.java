package fr.allerretour.inventory.completeness;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How complete a portfolio is.
 *
 * @param portfolio all of it
 * @param applications each with its own fields, its workloads and its data sets together; the worst first
 * @param workloads each by itself; the worst first
 * @param dataSets how many data sets were counted
 * @param templates how many templates were left out
 * @param fields how often each field is asked and missing, in the order of the table
 * @param questions what would raise it; the most telling first
 * @param governed data sets whose sensitivities workloads depend on
 */
public record Completeness(
        Figure portfolio,
        List<Of> applications,
        List<Of> workloads,
        long dataSets,
        long templates,
        List<FieldCount> fields,
        List<Question> questions,
        List<Governed> governed) {

    /** The figure of one item, and which of its own fields are missing. */
    public record Of(Item item, Figure figure, List<Field> missing) {}

    /**
     * How often a field is asked.
     *
     * @param asked items that it is asked of
     * @param missing items that do not have it, or have it in part
     * @param points points that are missing
     */
    public record FieldCount(Field field, long asked, long missing, long points) {}

    /**
     * Data sets that together say how sensitive the data of some workloads are.
     *
     * @param workloads how many workloads, by key of their application; "" for those of none
     */
    record Governed(List<Item> dataSets, Map<String, Long> workloads) {

        /** Of one workload's points, those for so many known sensitivities: its share, rounded down. */
        long points(long known) {
            return Field.WORKLOAD_SENSITIVITY.weight() * known / dataSets.size();
        }

        long known() {
            return dataSets.stream().filter(Governed::isKnown).count();
        }

        static boolean isKnown(Item dataSet) {
            return dataSet.known().containsKey(Field.DATA_SENSITIVITY);
        }

        /** What one more known sensitivity would add to each workload. */
        long step() {
            return points(known() + 1) - points(known());
        }
    }

    /**
     * How complete the portfolio is once all these questions, taken from this result, are answered: exactly, unless answers
     * say more than they were asked for (a workload that becomes part of an application takes on what is known of its data).
     */
    public @Nullable BigDecimal foretold(List<Question> answered) {
        long points = answered.stream().mapToLong(Question::own).sum();
        Set<Item> told = Collections.newSetFromMap(new IdentityHashMap<>());
        answered.stream()
                .filter(question -> question.field() == Field.DATA_SENSITIVITY)
                .forEach(question -> told.addAll(question.items()));
        for (Governed group : governed) {
            long more = group.dataSets().stream().filter(told::contains).count();
            long each = group.points(group.known() + more) - group.points(group.known());
            points += each
                    * group.workloads().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
        }
        return new Figure(portfolio.known() + points, portfolio.needed(), 0).completeness();
    }
}
