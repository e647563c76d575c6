package fr.allerretour.planner.project;

import fr.allerretour.planner.project.settings.Skill;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an activity of the instance stands for; the task and the activity have the same index.
 *
 * @param id the activity's id
 * @param group id of its move group, null if it is shared
 * @param provider id of its provider, null if it is for all
 * @param teams people by skill on each of its days; empty if none is needed
 */
public record Task(
        String id,
        String nameEn,
        String nameFr,
        Step step,
        @Nullable String group,
        @Nullable String provider,
        Map<Skill, Integer> teams) {}
