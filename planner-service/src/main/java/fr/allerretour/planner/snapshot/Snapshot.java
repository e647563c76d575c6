package fr.allerretour.planner.snapshot;

import java.util.List;

/**
 * One immutable inventory, as inventory-service handed it out.
 *
 * @param id its identifier in inventory-service
 * @param contentHash "sha256:" and 64 hexadecimal digits over the content lines
 */
public record Snapshot(
        String id,
        String contentHash,
        List<Workload> workloads,
        List<Application> applications,
        List<Dependency> dependencies,
        List<DataSet> dataSets) {}
