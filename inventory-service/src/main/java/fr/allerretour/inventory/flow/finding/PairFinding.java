package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.vocabulary.Strength;
import java.util.List;

/**
 * One workload that needs another, as flows show it.
 *
 * @param from key of the workload that calls
 * @param to key of the workload that is called
 * @param weight 0 to 1: how much and how steadily they speak
 * @param bytes both ways; negative: the log does not say
 * @param first seconds since 1970; 0: the log does not say
 * @param days on how many days they spoke, at most 64
 * @param ports the busiest first, at most twenty
 * @param otherPorts how many more there are
 */
public record PairFinding(
        String from,
        String to,
        Strength strength,
        double weight,
        List<Reason> reasons,
        long flows,
        long bytes,
        long packets,
        long first,
        long last,
        int days,
        List<PortEvidence> ports,
        int otherPorts) {}
