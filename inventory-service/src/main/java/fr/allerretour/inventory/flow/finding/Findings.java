package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.flow.rule.PortUse;
import java.util.List;
import java.util.Map;

/**
 * What was found beside the pairs.
 *
 * @param machines workloads that speak with another in the log
 * @param noise flows that are noise, by what they are
 * @param sharedServices those that serve the most first
 * @param pairs pairs of workloads that need each other
 */
public record Findings(int machines, Map<PortUse, Long> noise, List<SharedService> sharedServices, long pairs) {}
