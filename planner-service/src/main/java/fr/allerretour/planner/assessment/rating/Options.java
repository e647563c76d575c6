package fr.allerretour.planner.assessment.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The offers for one need.
 *
 * @param all every offer known on that day, sorted by id
 * @param allowed those that every rule allows, best first
 * @param conditional those that would be allowed once something has become true, soonest and best first
 * @param choice those of the best rank among the allowed, else among the conditional; empty if the need is blocked
 */
public record Options(List<Rating> all, List<Rating> allowed, List<Rating> conditional, List<Rating> choice) {

    public static Options of(List<Rating> ratings) {
        List<Rating> all =
                ratings.stream().sorted(Comparator.comparing(Rating::id)).toList();
        List<Rating> allowed =
                all.stream().filter(Rating::allowed).sorted(Rating.BEST_FIRST).toList();
        Comparator<@Nullable LocalDate> soonest = Comparator.nullsLast(Comparator.naturalOrder());
        List<Rating> conditional = all.stream()
                .filter(Rating::conditional)
                .sorted(Comparator.comparing(Rating::from, soonest).thenComparing(Rating.BEST_FIRST))
                .toList();
        return new Options(all, allowed, conditional, choice(allowed, conditional));
    }

    /** The best at that provider, if it is among the choice. */
    public Optional<Rating> at(String provider) {
        return choice.stream()
                .filter(rating -> rating.provider().equals(provider))
                .findFirst();
    }

    /**
     * What may be taken to keep together what belongs together: the choice, and beside it every allowed offer whose
     * qualification is held, be it not for long. Never one that is not qualified where a qualified one can be had.
     */
    public List<Rating> reachable() {
        return allowed.isEmpty()
                ? choice
                : allowed.stream()
                        .filter(rating -> rating.qualified() || choice.contains(rating))
                        .toList();
    }

    /** The best at that provider among the {@link #reachable} ones. */
    public Optional<Rating> reachableAt(String provider) {
        return reachable().stream()
                .filter(rating -> rating.provider().equals(provider))
                .findFirst();
    }

    private static List<Rating> choice(List<Rating> allowed, List<Rating> conditional) {
        if (!allowed.isEmpty()) {
            int trust = allowed.getFirst().trust();
            return allowed.stream().filter(rating -> rating.trust() == trust).toList();
        }
        if (conditional.isEmpty()) {
            return List.of();
        }
        boolean dated = conditional.getFirst().from() != null;
        int trust = conditional.getFirst().trust();
        return conditional.stream()
                .filter(rating -> (rating.from() != null) == dated && rating.trust() == trust)
                .toList();
    }
}
