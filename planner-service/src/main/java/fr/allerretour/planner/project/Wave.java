package fr.allerretour.planner.project;

import java.time.LocalDate;
import java.util.List;

/**
 * Move groups cut over in one window.
 *
 * @param number from 1, by date
 * @param cutoverStart first day of the cutovers
 * @param cutoverEnd last day of the cutovers
 * @param moveGroups ids, sorted
 * @param workloads how many move
 * @param pilot whether it is the first wave of one of its groups' providers
 */
public record Wave(
        int number,
        LocalDate cutoverStart,
        LocalDate cutoverEnd,
        List<String> moveGroups,
        int workloads,
        boolean pilot) {}
