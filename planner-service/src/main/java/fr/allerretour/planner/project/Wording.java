package fr.allerretour.planner.project;

import fr.allerretour.planner.project.settings.Skill;
import fr.allerretour.planner.schedule.bound.Proof;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the parts of a project are called in both languages: tasks by their id, resources and calendars by their name. */
public final class Wording {
    static final String WORKING_DAYS = "working days";
    static final String EVERY_DAY = "every day";
    static final String COPY = "GiB per night";
    static final String SLOTS = "slots per window";
    static final String WAVE_SIZE = "workloads per wave";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> french = new HashMap<>();

    private Wording() {
        for (Skill skill : Skill.values()) {
            add(skill.nameEn(), skill.nameEn(), skill.nameFr());
        }
        add(WORKING_DAYS, WORKING_DAYS, "jours ouvrés");
        add(EVERY_DAY, EVERY_DAY, "tous les jours");
        add(COPY, COPY, "Gio par nuit");
        add(SLOTS, SLOTS, "créneaux par fenêtre");
        add(WAVE_SIZE, WAVE_SIZE, "charges par vague");
    }

    /** The words for these tasks. */
    public static Wording of(Iterable<Task> tasks) {
        Wording wording = new Wording();
        tasks.forEach(task -> wording.add(task.id(), task.nameEn(), task.nameFr()));
        return wording;
    }

    private void add(String ref, String en, String fr) {
        english.put(ref, en);
        french.put(ref, fr);
    }

    /** The English name; the reference itself if it has none. */
    public String english(String ref) {
        return english.getOrDefault(ref, ref);
    }

    /** The French name; the reference itself if it has none. */
    public String french(String ref) {
        return french.getOrDefault(ref, ref);
    }

    /** What a bound stands on, in English. */
    public String english(Proof proof) {
        List<String> names = proof.refs().stream().map(this::english).toList();
        return switch (proof.method()) {
            case CRITICAL_PATH -> "critical path";
            case ENERGY -> "energy of " + names.getFirst();
            case ONE_AFTER_THE_OTHER -> "one after the other: " + String.join(", ", names);
        };
    }

    /** What a bound stands on, in French. */
    public String french(Proof proof) {
        List<String> names = proof.refs().stream().map(this::french).toList();
        return switch (proof.method()) {
            case CRITICAL_PATH -> "chemin critique";
            case ENERGY -> "somme des travaux de : " + names.getFirst();
            case ONE_AFTER_THE_OTHER -> "l'un après l'autre : " + String.join(", ", names);
        };
    }
}
