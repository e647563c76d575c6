package fr.allerretour.planner.brief;

import fr.allerretour.planner.plan.PlanDocument.Phase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one phase asks of whom.
 *
 * @param language tag of the language of its texts, "fr" or "en"
 * @param purpose what the phase is for, one or two sentences
 * @param from first day of its first activity, null if nothing is planned in it
 * @param to last day of its last activity, null if nothing is planned in it
 * @param tasks what is done, by step and provider, in the order of their first days
 * @param parts who does what: teams and providers
 * @param points what to watch, the weightiest first
 */
public record Brief(
        Phase phase,
        String language,
        String title,
        String purpose,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<Task> tasks,
        List<Part> parts,
        List<String> points) {

    /**
     * One step, at one provider or for all.
     *
     * @param provider what people call the provider, null if the step is shared by all
     * @param times how many activities it takes
     */
    public record Task(String name, @Nullable String provider, int times, LocalDate from, LocalDate to) {}

    /**
     * The part of one team or provider.
     *
     * @param partner its name
     * @param role what it answers for
     * @param personDays working days of all its people together, 0 for a provider (its effort is its own)
     * @param tasks names of the steps it takes part in
     */
    public record Part(
            String partner, String role, long personDays, LocalDate from, LocalDate to, List<String> tasks) {}
}
