package fr.allerretour.planner.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a move group goes. A group without one is not planned.
 *
 * @param group id of the move group
 * @param provider id of the provider; shared foundations are built once for each
 * @param offer id of the offer
 * @param earliest first day on which it may be cut over (availability, qualification), null if any
 * @param deadline last day by which it must have been cut over (end of lease, end of support), null if none
 */
public record Placement(
        String group,
        String provider,
        String offer,
        @Nullable LocalDate earliest,
        @Nullable LocalDate deadline) {}
