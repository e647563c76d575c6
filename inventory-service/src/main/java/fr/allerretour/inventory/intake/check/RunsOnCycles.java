package fr.allerretour.inventory.intake.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds workloads that run on each other in a circle: a database on a machine that runs on that database. */
public final class RunsOnCycles {

    private RunsOnCycles() {}

    /**
     * All circles, each once, as the keys along it from its smallest; sorted by that key. Every workload has at most one
     * host, so circles never share a workload and one walk along each chain finds them all.
     *
     * @param hostByWorkload key of each hosted workload to the key of its host; hosts that are no key run on nothing
     */
    public static List<List<String>> find(Map<String, String> hostByWorkload) {
        Map<String, List<String>> circlesByFirst = new LinkedHashMap<>();
        Set<String> settled = new HashSet<>();
        for (String start : hostByWorkload.keySet()) {
            LinkedHashMap<String, Integer> chain = new LinkedHashMap<>();
            String at = start;
            while (at != null && !settled.contains(at) && !chain.containsKey(at)) {
                chain.put(at, chain.size());
                at = hostByWorkload.get(at);
            }
            Integer entry = at == null ? null : chain.get(at);
            if (entry != null) {
                List<String> circle = fromSmallest(List.copyOf(chain.keySet()).subList(entry, chain.size()));
                circlesByFirst.put(circle.get(0), circle);
            }
            settled.addAll(chain.keySet());
        }
        return circlesByFirst.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> fromSmallest(List<String> circle) {
        int smallest = 0;
        for (int i = 1; i < circle.size(); i++) {
            if (circle.get(i).compareTo(circle.get(smallest)) < 0) {
                smallest = i;
            }
        }
        List<String> turned = new ArrayList<>(circle.subList(smallest, circle.size()));
        turned.addAll(circle.subList(0, smallest));
        return List.copyOf(turned);
    }
}
