package fr.allerretour.planner.policy;

import fr.allerretour.planner.catalogue.Offer.Service;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The rules, and the services for each kind of workload.
 *
 * @param hash "sha256:" and 64 hexadecimal digits over the policy's files
 * @param kinds for each kind the services that can receive it, first choice first; empty if none can
 */
public record Policy(String version, String hash, List<Rule> rules, Map<Workload.Kind, List<Receiver>> kinds) {

    /** A service that can receive a workload, and how it would go there. */
    public record Receiver(Service.Kind service, Strategy strategy) {}

    public Policy {
        rules = List.copyOf(rules);
        kinds = Map.copyOf(kinds);
    }

    /** The rules that bear on such data on that day, in the order of the file. */
    public List<Rule> rulesFor(Profile profile, LocalDate asOf) {
        return rules.stream().filter(rule -> rule.bearsOn(profile, asOf)).toList();
    }

    public List<Receiver> receivers(Workload.Kind kind) {
        return kinds.getOrDefault(kind, List.of());
    }
}
