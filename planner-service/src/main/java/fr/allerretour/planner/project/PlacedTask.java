package fr.allerretour.planner.project;

import fr.allerretour.planner.schedule.BoundBy;
import java.time.LocalDate;
import java.util.List;

/**
 * A task with its dates. FREEZE and CHECK are placed by their cutover and are no activities of the instance.
 *
 * @param start its first day
 * @param end its last day; for a milestone the day on which it is reached
 * @param workingDays days on which it works, 0 for a milestone
 * @param boundBy why not earlier
 * @param predecessors ids of the tasks that it waits for
 */
public record PlacedTask(
        Task task, LocalDate start, LocalDate end, int workingDays, BoundBy boundBy, List<String> predecessors) {}
