package fr.allerretour.planner.brief;

import fr.allerretour.planner.brief.Brief.Part;
import fr.allerretour.planner.brief.Brief.Task;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Draws the briefs out of a plan. */
public final class Briefs {
    private Briefs() {}

    public static Brief of(PlanDocument plan, Phase phase, Language language) {
        List<Activity> activities =
                plan.activities().stream().filter(a -> a.phase() == phase).toList();
        return new Brief(
                phase,
                language.tag(),
                title(phase, language),
                purpose(phase, language),
                activities.stream()
                        .map(Activity::start)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                activities.stream()
                        .map(Activity::end)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                tasks(plan, activities, language),
                parts(plan, activities, language),
                Points.of(plan, phase, language));
    }

    private static String title(Phase phase, Language language) {
        return switch (phase) {
            case ANTICIPATE -> language.of("Anticiper", "Anticipate");
            case PREPARE -> language.of("Préparer", "Prepare");
            case MIGRATE -> language.of("Migrer", "Migrate");
        };
    }

    private static String purpose(Phase phase, Language language) {
        return switch (phase) {
            case ANTICIPATE ->
                language.of(
                        "Savoir ce que l'on a, décider ce qui part, où et pourquoi, et signer en connaissant la sortie.",
                        "Know what there is, decide what leaves, where to and why, and sign knowing the way out.");
            case PREPARE ->
                language.of(
                        "Bâtir une seule fois le socle chez chaque fournisseur, copier d'avance, répéter, et essayer la"
                                + " sortie avant d'en avoir besoin.",
                        "Build the foundations once at each provider, copy ahead, rehearse, and try the way out before it"
                                + " is needed.");
            case MIGRATE ->
                language.of(
                        "Basculer vague après vague, vérifier, accompagner les utilisateurs, puis rendre l'ancien site.",
                        "Cut over wave after wave, check, stand by the users, then hand back the old place.");
        };
    }

    /** Activities of one step at one provider are one task. */
    private static List<Task> tasks(PlanDocument plan, List<Activity> activities, Language language) {
        Map<String, List<Activity>> byStep = new LinkedHashMap<>();
        for (Activity activity : activities) {
            byStep.computeIfAbsent(activity.step() + "\n" + activity.provider(), key -> new ArrayList<>())
                    .add(activity);
        }
        List<Task> tasks = new ArrayList<>();
        for (List<Activity> same : byStep.values()) {
            Activity first = same.getFirst();
            tasks.add(new Task(
                    Steps.name(first, language),
                    first.provider() == null ? null : plan.nameOf(first.provider()),
                    same.size(),
                    earliest(same),
                    latest(same)));
        }
        tasks.sort(Comparator.comparing(Task::from)
                .thenComparing(Task::to)
                .thenComparing(Task::name)
                .thenComparing(task -> Objects.requireNonNullElse(task.provider(), "")));
        return List.copyOf(tasks);
    }

    private static List<Part> parts(PlanDocument plan, List<Activity> activities, Language language) {
        Map<String, List<Activity>> byTeam = new TreeMap<>();
        Map<String, List<Activity>> byProvider = new TreeMap<>();
        for (Activity activity : activities) {
            activity.teams()
                    .keySet()
                    .forEach(team -> byTeam.computeIfAbsent(team, key -> new ArrayList<>())
                            .add(activity));
            if (activity.provider() != null) {
                byProvider
                        .computeIfAbsent(activity.provider(), key -> new ArrayList<>())
                        .add(activity);
            }
        }
        List<Part> parts = new ArrayList<>();
        byTeam.forEach((team, work) -> parts.add(
                part(Teams.name(team, language), Teams.role(team, language), personDays(team, work), work, language)));
        byProvider.forEach((provider, work) ->
                parts.add(part(plan.nameOf(provider), Teams.providerRole(language), 0, work, language)));
        return List.copyOf(parts);
    }

    private static Part part(String partner, String role, long personDays, List<Activity> work, Language language) {
        Set<String> names = new LinkedHashSet<>();
        work.stream()
                .sorted(Comparator.comparing(Activity::start))
                .forEach(activity -> names.add(Steps.name(activity, language)));
        return new Part(partner, role, personDays, earliest(work), latest(work), List.copyOf(names));
    }

    private static long personDays(String team, List<Activity> work) {
        long days = 0;
        for (Activity activity : work) {
            @Nullable Integer people = activity.teams().get(team);
            days += (long) (people == null ? 0 : people) * activity.workingDays();
        }
        return days;
    }

    private static LocalDate earliest(List<Activity> activities) {
        return activities.stream()
                .map(Activity::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static LocalDate latest(List<Activity> activities) {
        return activities.stream()
                .map(Activity::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
