package fr.allerretour.planner.assessment;

import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.DataSet;
import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds small inventories. */
final class Snapshots {

    private final List<Workload> workloads = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<DataSet> dataSets = new ArrayList<>();

    Snapshots workload(String key, Workload.Kind kind) {
        return workload(key, kind, "app", null, false);
    }

    Snapshots workload(
            String key, Workload.Kind kind, @Nullable String application, @Nullable String runsOn, boolean template) {
        workloads.add(new Workload(
                key,
                key,
                kind,
                Workload.Environment.PRODUCTION,
                Workload.Criticality.MEDIUM,
                "Debian 12",
                2,
                4096,
                20480,
                null,
                Workload.Powered.ON,
                template,
                application,
                runsOn,
                "FR",
                null,
                null));
        return this;
    }

    Snapshots application(String key, Application.Intent intent) {
        applications.add(new Application(key, key, Workload.Criticality.MEDIUM, null, intent));
        return this;
    }

    Snapshots data(String workload, Sensitivity sensitivity, Regime... regimes) {
        dataSets.add(new DataSet(
                "data-" + dataSets.size(),
                "data",
                DataSet.Category.SUPPLIED,
                sensitivity,
                Set.of(regimes),
                10,
                "FR",
                workload,
                null));
        return this;
    }

    Snapshots applicationData(String application, Sensitivity sensitivity) {
        dataSets.add(new DataSet(
                "data-" + dataSets.size(),
                "data",
                DataSet.Category.SUPPLIED,
                sensitivity,
                Set.of(),
                10,
                "FR",
                null,
                application));
        return this;
    }

    Snapshots hard(String from, String to) {
        dependencies.add(new Dependency(from, to, Dependency.Strength.HARD));
        return this;
    }

    Snapshot build() {
        return new Snapshot("snapshot-1", "sha256:0", workloads, applications, dependencies, dataSets);
    }
}
