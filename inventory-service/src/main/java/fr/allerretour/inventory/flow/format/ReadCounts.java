package fr.allerretour.inventory.flow.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the lines of a log were, and the first that were rejected. */
public final class ReadCounts {

    private static final int SHOWN = 20;

    /** A line that was rejected. */
    public record RejectedLine(long line, LineOutcome reason) {}

    private final FlowFormat format;
    private final long[] counts = new long[LineOutcome.values().length];
    private final List<RejectedLine> firstRejected = new ArrayList<>();
    private long unreadTimes;

    ReadCounts(FlowFormat format) {
        this.format = format;
    }

    void add(LineOutcome outcome, long line) {
        counts[outcome.ordinal()]++;
        if (outcome.rejected() && firstRejected.size() < SHOWN) {
            firstRejected.add(new RejectedLine(line, outcome));
        }
    }

    void addUnreadTime() {
        unreadTimes++;
    }

    /** What the file turned out to be. */
    public FlowFormat format() {
        return format;
    }

    public long of(LineOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** How many lines were rejected for which reason. */
    public Map<LineOutcome, Long> rejected() {
        Map<LineOutcome, Long> rejected = new EnumMap<>(LineOutcome.class);
        for (LineOutcome outcome : LineOutcome.values()) {
            if (outcome.rejected() && of(outcome) > 0) {
                rejected.put(outcome, of(outcome));
            }
        }
        return rejected;
    }

    /** The first twenty of them. */
    public List<RejectedLine> firstRejected() {
        return List.copyOf(firstRejected);
    }

    /** Flows whose time cannot be read; they count, without a time. */
    public long unreadTimes() {
        return unreadTimes;
    }
}
