package fr.allerretour.planner.brief;

import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.project.Step;

/** The names of steps, whatever each activity of theirs is for. */
final class Steps {
    private Steps() {}

    /** The step's own name; the activity's if this version knows no such step. */
    static String name(Activity activity, Language language) {
        for (Step step : Step.values()) {
            if (step.name().equals(activity.step())) {
                return language.of(step.nameFr(), step.nameEn());
            }
        }
        return language.of(activity.nameFr(), activity.nameEn());
    }
}
