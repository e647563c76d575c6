package fr.allerretour.inventory.intake.format.vcenter;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who was seen speaking with whom: a file has one entry a connection, a portfolio one dependency a pair. That two machines
 * spoke does not say that they cannot be parted, so the dependency is soft until somebody knows better.
 */
final class ObservedPairs {

    static final String[] MEMBERS = {"source_vm", "target_vm", "target_port", "protocol"};

    private static final int PORTS_TOLD = 10;

    private final ReadLimits limits;
    private final Map<Pair, Seen> seenByPair = new LinkedHashMap<>();

    private record Pair(String from, String to) {}

    private record Seen(TreeRecord first, Set<String> ports) {}

    ObservedPairs(ReadLimits limits) {
        this.limits = limits;
    }

    void add(TreeRecord found) throws BadCell, FormatException {
        Fields connection = found.fields();
        Pair pair = new Pair(connection.need("source_vm"), connection.need("target_vm"));
        Integer port = connection.count("target_port");
        String protocol = connection.text("protocol");
        if (pair.from().equals(pair.to())) {
            return;
        }
        if (seenByPair.size() >= limits.machines() * 6 && !seenByPair.containsKey(pair)) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "More than " + seenByPair.size() + " pairs of machines depend on each other.",
                    "Plus de " + seenByPair.size() + " couples de machines dépendent l'un de l'autre.");
        }
        Set<String> ports = seenByPair
                .computeIfAbsent(pair, key -> new Seen(found, new TreeSet<>()))
                .ports();
        if (port != null && ports.size() <= PORTS_TOLD) {
            ports.add((protocol == null ? "" : protocol + " ") + port);
        }
    }

    List<ParsedRow> rows() {
        List<ParsedRow> rows = new ArrayList<>();
        seenByPair.forEach((pair, seen) -> {
            List<String> ports = List.copyOf(seen.ports());
            String told = String.join(", ", ports.subList(0, Math.min(PORTS_TOLD, ports.size())))
                    + (ports.size() > PORTS_TOLD ? ", …" : "");
            rows.add(seen.first()
                    .row(new DependencyItem(
                            pair.from(),
                            pair.to(),
                            Strength.SOFT,
                            ports.isEmpty() ? "observed" : "observed: " + told)));
        });
        return rows;
    }
}
