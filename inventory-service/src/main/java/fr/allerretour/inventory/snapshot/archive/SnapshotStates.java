package fr.allerretour.inventory.snapshot.archive;

import fr.allerretour.kit.job.JobState;
import fr.allerretour.kit.job.JobView;
import fr.allerretour.kit.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where a snapshot really stands: its row says TAKING until the content is there; if the job ended without, it never is. */
@ApplicationScoped
class SnapshotStates {

    private final Jobs jobs;

    SnapshotStates(Jobs jobs) {
        this.jobs = jobs;
    }

    SnapshotView view(Snapshot snapshot) {
        JobView job = snapshot.job == null ? null : jobs.get(snapshot.job);
        return SnapshotView.of(snapshot, of(snapshot, job), job);
    }

    /** For lists: the job only while it is at work, so that a page of old snapshots asks for none. */
    SnapshotView listed(Snapshot snapshot) {
        return snapshot.state == Snapshot.State.TAKING
                ? view(snapshot)
                : SnapshotView.of(snapshot, snapshot.state, null);
    }

    private static Snapshot.State of(Snapshot snapshot, @Nullable JobView job) {
        if (snapshot.state != Snapshot.State.TAKING || job == null) {
            return snapshot.state;
        }
        boolean endedWithout = job.state() == JobState.FAILED || job.state() == JobState.CANCELLED;
        return endedWithout ? Snapshot.State.FAILED : Snapshot.State.TAKING;
    }
}
