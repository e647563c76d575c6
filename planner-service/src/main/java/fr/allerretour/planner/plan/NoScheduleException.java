package fr.allerretour.planner.plan;

import fr.allerretour.planner.schedule.Conflict;
import java.util.List;

/** The work fits into no calendar; every reason is named. */
public final class NoScheduleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;

    NoScheduleException(List<Conflict> conflicts) {
        super(conflicts.getFirst().text());
        this.conflicts = List.copyOf(conflicts);
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }
}
