package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.completeness.Completeness.FieldCount;
import fr.allerretour.inventory.completeness.Completeness.Governed;
import fr.allerretour.inventory.completeness.Completeness.Of;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a portfolio, item by item in any order, then the whole. Not for several threads at once.
 *
 * <p>Powered-off workloads count as the others do: that they are off is known, and what becomes of them is still to be
 * decided. Templates do not count, for they are never planned. An application without any data set counts as if it had one
 * of which nothing is known: data that nobody has named do not make a portfolio more complete.
 */
public final class Reckoning {

    private static final int FULL_TRUST = 100;
    private static final long IMAGINARY_DATA_SET =
            Field.of(Subject.DATA_SET).stream().mapToLong(Field::weight).sum();

    private final TreeMap<String, Item> applications = new TreeMap<>();
    private final TreeMap<String, Item> workloads = new TreeMap<>();
    private final TreeMap<String, Item> dataSets = new TreeMap<>();
    private final Set<String> connected = new HashSet<>();

    private final Map<Field, long[]> counts = new EnumMap<>(Field.class);
    private final Map<String, Figure> figureOfApplication = new HashMap<>();
    private final Set<String> inhabited = new HashSet<>();
    private final Set<String> connectedApplications = new HashSet<>();

    /** Takes an item. */
    public void add(Item item) {
        switch (item.subject()) {
            case APPLICATION -> applications.put(item.key(), item);
            case WORKLOAD -> workloads.put(item.key(), item);
            case DATA_SET -> dataSets.put(item.key(), item);
        }
    }

    /** Takes a dependency: two keys of applications or workloads. */
    public void dependency(String from, String to) {
        connected.add(from);
        connected.add(to);
    }

    /** The figures and the questions. */
    public Completeness result() {
        DataOf data = new DataOf(workloads, dataSets.values());
        Map<List<Item>, Map<String, Long>> governed = new IdentityHashMap<>();
        Map<List<Item>, Figure> sensitivityOf = new IdentityHashMap<>();
        Map<String, long[]> ungoverned = new HashMap<>();
        Figure portfolio = Figure.NONE;
        List<Of> ofWorkloads = new ArrayList<>();
        long templates = 0;
        for (Item workload : workloads.values()) {
            if (workload.template()) {
                templates++;
                continue;
            }
            List<Item> sets = data.of(workload);
            if (sets.isEmpty()) {
                String asked = data.applicationWhere(workload);
                if (asked != null) {
                    long[] waiting = ungoverned.computeIfAbsent(asked, key -> new long[2]);
                    waiting[0]++;
                    waiting[1] += asked.equals(workload.application()) ? 1 : 0;
                }
            } else {
                governed.computeIfAbsent(sets, list -> new HashMap<>())
                        .merge(Objects.requireNonNullElse(workload.application(), ""), 1L, Long::sum);
            }
            Of of = ofWorkload(workload, sensitivityOf.computeIfAbsent(sets, Reckoning::sensitivity));
            ofWorkloads.add(of);
            portfolio = portfolio.plus(of.figure());
            countIn(workload.application(), of.figure());
            if (workload.application() != null) {
                inhabited.add(workload.application());
                if (connected.contains(workload.key())) {
                    connectedApplications.add(workload.application());
                }
            }
        }
        List<Of> ofDataSets = new ArrayList<>();
        for (Item set : dataSets.values()) {
            List<Field> missing = new ArrayList<>();
            Figure figure = own(set, Field.of(Subject.DATA_SET), missing);
            ofDataSets.add(new Of(set, figure, missing));
            portfolio = portfolio.plus(figure);
            countIn(data.applicationOf(set), figure);
        }
        List<Of> ofApplications = new ArrayList<>();
        for (Item application : applications.values()) {
            List<Field> missing = new ArrayList<>();
            Figure own = ofApplication(application, data.isNamed(application.key()), missing);
            portfolio = portfolio.plus(own);
            ofApplications.add(new Of(
                    application,
                    own.plus(figureOfApplication.getOrDefault(application.key(), Figure.NONE)),
                    List.copyOf(missing)));
        }
        List<Governed> groups = governed.entrySet().stream()
                .map(entry -> new Governed(entry.getKey(), Map.copyOf(entry.getValue())))
                .toList();
        Questions questions = new Questions(applications, data, groups, ungoverned);
        ofApplications.forEach(of -> questions.ask(of.item(), of.missing()));
        ofWorkloads.forEach(of -> questions.ask(of.item(), of.missing()));
        ofDataSets.forEach(of -> questions.ask(of.item(), of.missing()));
        Comparator<Of> worstFirst = Comparator.comparing(Of::figure, Figure.WORST_FIRST)
                .thenComparing(of -> of.item().key());
        return new Completeness(
                portfolio,
                ofApplications.stream().sorted(worstFirst).toList(),
                ofWorkloads.stream().sorted(worstFirst).toList(),
                dataSets.size(),
                templates,
                fieldCounts(),
                questions.all(),
                groups);
    }

    private Of ofWorkload(Item workload, Figure sensitivity) {
        List<Field> missing = new ArrayList<>();
        Figure figure = own(workload, Field.of(Objects.requireNonNull(workload.kind())), missing);
        long unknown = sensitivity.needed() - sensitivity.known();
        count(Field.WORKLOAD_SENSITIVITY, unknown);
        if (unknown > 0) {
            missing.addFirst(Field.WORKLOAD_SENSITIVITY);
        }
        return new Of(workload, figure.plus(sensitivity), List.copyOf(missing));
    }

    /** What these data sets say of the sensitivity of each workload that has them. */
    private static Figure sensitivity(List<Item> sets) {
        List<Source> known = sets.stream()
                .map(set -> set.known().get(Field.DATA_SENSITIVITY))
                .filter(Objects::nonNull)
                .toList();
        int weight = Field.WORKLOAD_SENSITIVITY.weight();
        if (known.isEmpty()) {
            return new Figure(0, weight, 0);
        }
        long points = new Governed(sets, Map.of()).points(known.size());
        long trust =
                known.stream().mapToLong(Field.DATA_SENSITIVITY.nature()::trust).sum();
        return new Figure(points, weight, points * trust / known.size());
    }

    private Figure ofApplication(Item application, boolean hasData, List<Field> missing) {
        String key = application.key();
        Figure figure = own(application, Field.of(Subject.APPLICATION), missing)
                .plus(follows(Field.APPLICATION_WORKLOADS, inhabited.contains(key), missing))
                .plus(follows(
                        Field.APPLICATION_NEEDS,
                        connected.contains(key) || connectedApplications.contains(key),
                        missing))
                .plus(follows(Field.APPLICATION_DATA, hasData, missing));
        return hasData ? figure : figure.plus(new Figure(0, IMAGINARY_DATA_SET, 0));
    }

    /** The fields that the item holds itself. */
    private Figure own(Item item, List<Field> fields, List<Field> missing) {
        Figure figure = Figure.NONE;
        for (Field field : fields) {
            if (field.member().isEmpty()) {
                continue;
            }
            Source source = item.known().get(field);
            long points = source == null ? 0 : field.weight();
            count(field, field.weight() - points);
            if (source == null) {
                missing.add(field);
            }
            figure = figure.plus(new Figure(
                    points,
                    field.weight(),
                    source == null ? 0 : points * field.nature().trust(source)));
        }
        return figure;
    }

    /** A field that is known from what else there is. */
    private Figure follows(Field field, boolean known, List<Field> missing) {
        long points = known ? field.weight() : 0;
        count(field, field.weight() - points);
        if (!known) {
            missing.add(field);
        }
        return new Figure(points, field.weight(), points * FULL_TRUST);
    }

    private void count(Field field, long missingPoints) {
        long[] count = counts.computeIfAbsent(field, f -> new long[3]);
        count[0]++;
        count[1] += missingPoints > 0 ? 1 : 0;
        count[2] += missingPoints;
    }

    private void countIn(@Nullable String application, Figure figure) {
        if (application != null) {
            figureOfApplication.merge(application, figure, Figure::plus);
        }
    }

    private List<FieldCount> fieldCounts() {
        List<FieldCount> result = new ArrayList<>();
        counts.forEach((field, count) -> result.add(new FieldCount(field, count[0], count[1], count[2])));
        return result;
    }
}
