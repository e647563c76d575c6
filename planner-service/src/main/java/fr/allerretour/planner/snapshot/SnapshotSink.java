package fr.allerretour.planner.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the objects of a snapshot as they are read. What it has taken counts only once the reader has returned: the
 * hash is known to hold at the end, not before.
 */
public interface SnapshotSink {

    default void application(Application application) {}

    default void workload(Workload workload) {}

    default void dependency(Dependency dependency) {}

    default void dataSet(DataSet dataSet) {}

    /** Forgets everything: for those who only want to know that the snapshot is whole. */
    static SnapshotSink none() {
        return new SnapshotSink() {};
    }

    /** Keeps everything. */
    final class Collecting implements SnapshotSink {
        private final List<Application> applications = new ArrayList<>();
        private final List<Workload> workloads = new ArrayList<>();
        private final List<Dependency> dependencies = new ArrayList<>();
        private final List<DataSet> dataSets = new ArrayList<>();

        @Override
        public void application(Application application) {
            applications.add(application);
        }

        @Override
        public void workload(Workload workload) {
            workloads.add(workload);
        }

        @Override
        public void dependency(Dependency dependency) {
            dependencies.add(dependency);
        }

        @Override
        public void dataSet(DataSet dataSet) {
            dataSets.add(dataSet);
        }

        Snapshot snapshot(SnapshotHeader header) {
            return new Snapshot(
                    header.id(),
                    header.contentHash(),
                    List.copyOf(workloads),
                    List.copyOf(applications),
                    List.copyOf(dependencies),
                    List.copyOf(dataSets));
        }
    }
}
