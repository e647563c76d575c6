package fr.allerretour.planner.movegroup;

import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.util.List;

/**
 * What moves together: applications whole, the machines under what runs on them, and every cycle of hard dependencies.
 *
 * @param id the same for the same members, whatever the order of the input
 * @param name name of its first application, else of its first workload, with how many more there are
 * @param workloads keys, sorted, never empty
 * @param applications keys, sorted, empty if none is known
 * @param storageMiB sum over its workloads, in MiB
 * @param criticality the highest of its members; UNKNOWN counts above MEDIUM: what is not known is not harmless
 * @param environment PRODUCTION if any member is, else the one nearest to production; UNKNOWN counts as PRODUCTION
 */
public record MoveGroup(
        String id,
        String name,
        List<String> workloads,
        List<String> applications,
        long storageMiB,
        Criticality criticality,
        Environment environment) {}
