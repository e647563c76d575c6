package fr.allerretour.planner.schedule.model;

import java.util.List;

/**
 * A resource-constrained project. Days are counted from 0, the project's first day.
 *
 * @param horizon day by which all must be over, in days; a schedule that needs more is a named conflict
 * @param calendars referred to by index, at least one
 * @param resources referred to by index
 * @param activities referred to by index
 * @param precedences orders between activities; a cycle is a named conflict
 */
public record RcpspInstance(
        int horizon,
        List<WorkCalendar> calendars,
        List<Resource> resources,
        List<Activity> activities,
        List<Precedence> precedences) {

    public RcpspInstance {
        calendars = List.copyOf(calendars);
        resources = List.copyOf(resources);
        activities = List.copyOf(activities);
        precedences = List.copyOf(precedences);
    }
}
