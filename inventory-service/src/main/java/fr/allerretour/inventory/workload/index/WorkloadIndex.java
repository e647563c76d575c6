package fr.allerretour.inventory.workload.index;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The workloads of one portfolio at one revision. Immutable. */
public final class WorkloadIndex {

    /**
     * A workload's bytes but for those of its texts: id 16, name's hash 4, four numbers 32, six orders both ways 48, two
     * words 8, and a bit for each value of six facets.
     */
    static final int BYTES_EACH = 16 + 4 + 32 + 48 + 8;

    private final int size;
    private final long[] idHigh;
    private final long[] idLow;
    private final int[] nameHashes;
    private final Map<WorkloadSort, long[]> numbers = new EnumMap<>(WorkloadSort.class);
    private final Map<WorkloadSort, Order> orders = new EnumMap<>(WorkloadSort.class);
    private final Map<Facet, Values> values = new EnumMap<>(Facet.class);
    private final Words applications;
    private final Words hosts;
    private final Texts names;
    private final Texts keys;
    private final Folding folding;

    /**
     * Rows of a page.
     *
     * @param ids in the order of the list
     * @param more whether others follow
     */
    public record Slice(List<UUID> ids, boolean more) {}

    /**
     * Where the page before ended.
     *
     * @param value of the sorted column in the last row, as text
     */
    public record Position(String value, UUID id) {}

    /**
     * How many there are.
     *
     * @param total for which all conditions hold
     * @param counts for each facet the values and how many have them, under all conditions but the facet's own
     */
    public record Counts(long total, Map<Facet, List<FacetCount>> counts) {}

    /**
     * An index of these.
     *
     * @param workloads in the order of their ids, as the database sorts them
     * @param folding knows the characters of all their names
     * @throws IllegalArgumentException if an order has others than the workloads, or a name has an unknown character
     */
    public WorkloadIndex(List<IndexedWorkload> workloads, Ranking byName, Ranking byKey, Folding folding) {
        this.size = workloads.size();
        this.folding = folding;
        this.idHigh = workloads.stream()
                .mapToLong(each -> each.id().getMostSignificantBits())
                .toArray();
        this.idLow = workloads.stream()
                .mapToLong(each -> each.id().getLeastSignificantBits())
                .toArray();
        this.nameHashes =
                workloads.stream().mapToInt(each -> each.name().hashCode()).toArray();
        this.applications =
                Words.of(workloads.stream().map(IndexedWorkload::application).toList());
        this.hosts = Words.of(workloads.stream().map(IndexedWorkload::runsOn).toList());
        this.names = Texts.of(workloads.stream().map(this::foldedName).toList());
        this.keys = Texts.of(workloads.stream().map(IndexedWorkload::key).toList());
        rank(workloads, byName, byKey);
        number(WorkloadSort.STORAGE, workloads, IndexedWorkload::storageMiB);
        number(WorkloadSort.MEMORY, workloads, IndexedWorkload::memoryMiB);
        number(WorkloadSort.CPUS, workloads, IndexedWorkload::cpus);
        number(WorkloadSort.UPDATED_AT, workloads, each -> micros(each.updatedAt()));
        value(Facet.KIND, workloads, Kind.values(), IndexedWorkload::kind);
        value(Facet.ENVIRONMENT, workloads, Environment.values(), IndexedWorkload::environment);
        value(Facet.CRITICALITY, workloads, Criticality.values(), IndexedWorkload::criticality);
        value(Facet.POWERED, workloads, Powered.values(), IndexedWorkload::powered);
        value(Facet.PLACE, workloads, Place.values(), IndexedWorkload::place);
        value(Facet.TEMPLATE, workloads, new Boolean[] {false, true}, IndexedWorkload::template);
    }

    private String foldedName(IndexedWorkload workload) {
        return folding.fold(workload.name())
                .orElseThrow(() -> new IllegalArgumentException("Unknown character in " + workload.name()));
    }

    private void rank(List<IndexedWorkload> workloads, Ranking byName, Ranking byKey) {
        Map<UUID, Integer> rows = HashMap.newHashMap(size);
        for (IndexedWorkload workload : workloads) {
            rows.put(workload.id(), rows.size());
        }
        orders.put(WorkloadSort.NAME, byName.order(rows));
        orders.put(WorkloadSort.KEY, byKey.order(rows));
    }

    private void number(WorkloadSort sort, List<IndexedWorkload> workloads, ToLongFunction<IndexedWorkload> value) {
        long[] column = workloads.stream().mapToLong(value).toArray();
        numbers.put(sort, column);
        orders.put(sort, Order.of(column));
    }

    private <T> void value(
            Facet facet, List<IndexedWorkload> workloads, T[] vocabulary, Function<IndexedWorkload, T> value) {
        values.put(
                facet,
                Values.of(List.of(vocabulary), workloads.stream().map(value).toList()));
    }

    /** About how many bytes it holds on to. */
    public long bytes() {
        long bits = values.values().stream().mapToLong(Values::bytes).sum();
        return (long) size * BYTES_EACH + bits + names.bytes() + keys.bytes() + applications.bytes() + hosts.bytes();
    }

    /** Whether it can look for the text: it holds no character of which it does not know what it is equal to. */
    public boolean understands(WorkloadFilter filter) {
        return filter.text() == null || folding.fold(filter.text()).isPresent();
    }

    /**
     * The rows of a page.
     *
     * @param filter one that it {@linkplain #understands understands}
     * @param after where the page before ended, null for the first page
     * @param most the most rows to answer, 1 or more
     * @return nothing if the row where the page before ended is not there any more, or not at that place: where the next
     *     one begins is then for the database to say
     */
    public Optional<Slice> page(
            WorkloadFilter filter, WorkloadSort sort, boolean descending, @Nullable Position after, int most) {
        Order order = Objects.requireNonNull(orders.get(sort));
        int rank = 0;
        if (after != null) {
            int row = row(after.id());
            if (row < 0 || !stands(row, sort, after.value())) {
                return Optional.empty();
            }
            while (order.row(rank, descending) != row) {
                rank++;
            }
            rank++;
        }
        Bits wanted = wanted(filter, text(filter));
        List<UUID> ids = new ArrayList<>(most);
        for (; rank < size; rank++) {
            int row = order.row(rank, descending);
            if (wanted.has(row)) {
                if (ids.size() == most) {
                    return Optional.of(new Slice(ids, true));
                }
                ids.add(new UUID(idHigh[row], idLow[row]));
            }
        }
        return Optional.of(new Slice(ids, false));
    }

    /**
     * Counts those that are wanted, and by each facet.
     *
     * @param filter one that it {@linkplain #understands understands}
     */
    public Counts count(WorkloadFilter filter) {
        Bits text = text(filter);
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Bits others = wanted(filter.without(facet), text);
            counts.put(
                    facet,
                    facet == Facet.APPLICATION
                            ? applications.counts(others)
                            : values(facet).counts(others));
        }
        return new Counts(wanted(filter, text).count(), counts);
    }

    /** The rows whose name or key holds the text; all if none is asked for. */
    private Bits text(WorkloadFilter filter) {
        if (filter.text() == null) {
            return Bits.all(size);
        }
        Bits found = Bits.none(size);
        names.holding(folding.fold(filter.text()).orElseThrow(), found);
        keys.holding(filter.text(), found);
        return found;
    }

    private Bits wanted(WorkloadFilter filter, Bits text) {
        Bits wanted = text.copy();
        keep(wanted, Facet.KIND, filter.kind());
        keep(wanted, Facet.ENVIRONMENT, filter.environment());
        keep(wanted, Facet.CRITICALITY, filter.criticality());
        keep(wanted, Facet.POWERED, filter.powered());
        keep(wanted, Facet.PLACE, filter.place());
        keep(wanted, Facet.TEMPLATE, filter.template());
        if (filter.application() != null) {
            wanted.keep(applications.rows(filter.application()));
        }
        if (filter.runsOn() != null) {
            wanted.keep(hosts.rows(filter.runsOn()));
        }
        return wanted;
    }

    private void keep(Bits wanted, Facet facet, @Nullable Object value) {
        if (value != null) {
            wanted.keep(values(facet).rows(value));
        }
    }

    private int row(UUID id) {
        for (int row = 0; row < size; row++) {
            if (idLow[row] == id.getLeastSignificantBits() && idHigh[row] == id.getMostSignificantBits()) {
                return row;
            }
        }
        return -1;
    }

    private boolean stands(int row, WorkloadSort sort, String value) {
        long[] column = numbers.get(sort);
        if (column == null) {
            // A key never changes.
            return sort == WorkloadSort.KEY || nameHashes[row] == value.hashCode();
        }
        return sort == WorkloadSort.UPDATED_AT
                ? instant(column[row]).toString().equals(value)
                : Long.toString(column[row]).equals(value);
    }

    private Values values(Facet facet) {
        return Objects.requireNonNull(values.get(facet));
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
