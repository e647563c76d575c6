package fr.allerretour.planner.project;

import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.project.Project.Note;
import fr.allerretour.planner.project.Project.Note.Code;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Chooses the groups that open a provider: small, harmless, early, and in need of no other group. */
final class Pilots {
    private static final int MOST_GROUPS = 3;
    private static final List<Environment> HARMLESS_FIRST = List.of(
            Environment.DEVELOPMENT,
            Environment.TEST,
            Environment.PREPRODUCTION,
            Environment.UNKNOWN,
            Environment.PRODUCTION);
    private static final List<Criticality> LEAST_FIRST =
            List.of(Criticality.LOW, Criticality.MEDIUM, Criticality.UNKNOWN, Criticality.HIGH, Criticality.VITAL);

    private Pilots() {}

    /** A group that may be chosen, and where it goes. */
    record Candidate(MoveGroup group, Placement placement) {}

    /**
     * The pilots of one provider.
     *
     * @param candidates all its groups
     * @param dependent ids of groups that need another planned group
     * @param size workloads at most, together
     * @param notes receives what had to be bent
     */
    static List<MoveGroup> choose(
            String provider, List<Candidate> candidates, Set<String> dependent, int size, List<Note> notes) {
        List<Candidate> small = candidates.stream()
                .filter(one -> one.group().workloads().size() <= size)
                .filter(one -> !dependent.contains(one.group().id()))
                .sorted(Comparator.comparing((Candidate one) ->
                                Objects.requireNonNullElse(one.placement().earliest(), LocalDate.MIN))
                        .thenComparingInt(one -> LEAST_FIRST.indexOf(one.group().criticality()))
                        .thenComparingInt(
                                one -> HARMLESS_FIRST.indexOf(one.group().environment()))
                        .thenComparingLong(one -> one.group().storageMiB())
                        .thenComparing(one -> one.group().id()))
                .toList();
        if (small.isEmpty()) {
            notes.add(new Note(
                    Code.NO_PILOT,
                    "",
                    "%s: no move group of at most %d workloads stands alone, so nothing small can go first."
                            .formatted(provider, size),
                    "%s : aucun groupe d'au plus %d charges n'est indépendant ; rien de petit ne peut passer en premier."
                            .formatted(provider, size)));
            return List.of();
        }
        MoveGroup first = small.getFirst().group();
        if (first.criticality() != Criticality.LOW) {
            notes.add(new Note(
                    Code.PILOT_NOT_HARMLESS,
                    first.id(),
                    "%s: the pilot %s has criticality %s; none of LOW criticality can go first."
                            .formatted(provider, first.name(), first.criticality()),
                    "%s : le pilote %s est de criticité %s ; aucun de criticité LOW ne peut passer en premier."
                            .formatted(provider, first.name(), first.criticality())));
            return List.of(first);
        }
        List<MoveGroup> chosen = new ArrayList<>();
        int workloads = 0;
        for (Candidate one : small) {
            boolean alike = one.group().criticality() == Criticality.LOW
                    && Objects.equals(
                            one.placement().earliest(),
                            small.getFirst().placement().earliest());
            if (alike
                    && chosen.size() < MOST_GROUPS
                    && workloads + one.group().workloads().size() <= size) {
                chosen.add(one.group());
                workloads += one.group().workloads().size();
            }
        }
        return chosen;
    }
}
