package fr.allerretour.inventory.workload.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The order of workloads in a column of text, which only the database knows for sure. */
public final class Ranking {

    private final List<UUID> ids = new ArrayList<>();
    private final List<Integer> groups = new ArrayList<>();
    private int count;

    /** Adds the next ones: in this order none is before another of them. */
    public void add(List<UUID> equal) {
        for (UUID id : equal) {
            ids.add(id);
            groups.add(count);
        }
        count++;
    }

    /**
     * The same order in row numbers.
     *
     * @throws IllegalArgumentException if it has others than those of the rows
     */
    Order order(Map<UUID, Integer> rows) {
        int[] groupByRow = new int[rows.size()];
        if (ids.size() != groupByRow.length) {
            throw new IllegalArgumentException(ids.size() + " workloads in order, expected " + groupByRow.length);
        }
        for (int at = 0; at < groupByRow.length; at++) {
            Integer row = rows.get(ids.get(at));
            if (row == null) {
                throw new IllegalArgumentException(ids.get(at) + " is none of the workloads");
            }
            groupByRow[row] = groups.get(at);
        }
        return Order.of(groupByRow, count);
    }
}
