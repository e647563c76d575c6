package fr.allerretour.inventory.intake.format.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Dependencies that a state is certain of: what runs something (a machine, a cluster, a web application) was made from what
 * holds data (a database, a store, a share). Between other resources the state's order is only the order of making them,
 * and of a resource with several instances it does not say which.
 */
final class References {

    private static final Set<Kind> RUNS =
            Set.of(Kind.VIRTUAL_MACHINE, Kind.PHYSICAL_MACHINE, Kind.CLUSTER_APPLICATION, Kind.WEB_APPLICATION);
    private static final Set<Kind> HOLDS = Set.of(Kind.DATABASE, Kind.OBJECT_STORE, Kind.FILE_SHARE);
    private static final int PER_MACHINE = 6;

    private final long most;
    private final Map<String, List<String>> keysByAddress = new HashMap<>();
    private final List<Open> open = new ArrayList<>();

    private record Open(TreeRecord at, String from, String toAddress) {}

    References(ReadLimits limits) {
        this.most = (long) limits.machines() * PER_MACHINE;
    }

    void add(TreeRecord at, Rule rule, String address, String key, JsonNode dependencies) throws FormatException {
        if (HOLDS.contains(rule.kind)) {
            keysByAddress.computeIfAbsent(address, held -> new ArrayList<>(1)).add(key);
        }
        if (!RUNS.contains(rule.kind)) {
            return;
        }
        TreeRecord place = new TreeRecord(at.document(), at.path(), at.line(), JsonNodeFactory.instance.nullNode());
        for (JsonNode dependency : dependencies) {
            open.add(new Open(place, key, dependency.asText()));
            if (open.size() > most) {
                throw new FormatException(
                        FormatProblem.TOO_LARGE,
                        "The state has more than " + most + " dependencies.",
                        "L'état a plus de " + most + " dépendances.");
            }
        }
    }

    List<ParsedRow> rows() {
        List<ParsedRow> rows = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Open one : open) {
            List<String> keys = keysByAddress.getOrDefault(one.toAddress(), List.of());
            if (keys.size() == 1 && told.add(one.from() + "\n" + keys.getFirst())) {
                rows.add(one.at()
                        .row(new DependencyItem(
                                one.from(),
                                keys.getFirst(),
                                null,
                                "Terraform: made from " + StateReading.plain(one.toAddress()))));
            }
        }
        return rows;
    }
}
