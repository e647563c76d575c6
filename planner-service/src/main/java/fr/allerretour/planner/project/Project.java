package fr.allerretour.planner.project;

import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * All work of a move, ready to be scheduled.
 *
 * @param start day 0 of the instance
 * @param instance what the scheduler sees
 * @param tasks what its activities stand for, same indexes
 * @param groups the move groups that are planned
 * @param pilots ids of the groups that open their provider
 * @param notes what had to be bent (no harmless pilot, a group larger than a wave), sorted
 */
public record Project(
        ProjectSettings settings,
        LocalDate start,
        RcpspInstance instance,
        List<Task> tasks,
        List<PlannedGroup> groups,
        Set<String> pilots,
        List<Note> notes) {

    /**
     * Something the planner must say aloud.
     *
     * @param group id of the move group, or "" if it is about a provider
     */
    public record Note(Code code, String group, String textEn, String textFr) {

        /** What kind of note. */
        public enum Code {
            GROUP_LARGER_THAN_WAVE,
            PILOT_NOT_HARMLESS,
            NO_PILOT,
            START_PASSED_DEADLINE
        }
    }
}
