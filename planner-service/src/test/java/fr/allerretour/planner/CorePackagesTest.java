package fr.allerretour.planner;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.allerretour.kit.architecture.CoreRules;

/** The law of the rooms: what thinks is plain Java and gives one answer to one input. */
@AnalyzeClasses(packages = "fr.allerretour.planner", importOptions = DoNotIncludeTests.class)
class CorePackagesTest {
    private static final String[] CORE = {
        "fr.allerretour.planner.snapshot..",
        "fr.allerretour.planner.assessment..",
        "fr.allerretour.planner.policy..",
        "fr.allerretour.planner.movegroup..",
        "fr.allerretour.planner.project..",
        "fr.allerretour.planner.schedule.bound..",
        "fr.allerretour.planner.schedule.calendar..",
        "fr.allerretour.planner.schedule.checker..",
        "fr.allerretour.planner.schedule.heuristic..",
        "fr.allerretour.planner.schedule.model..",
        "fr.allerretour.planner.plan..",
        "fr.allerretour.planner.brief..",
        "fr.allerretour.planner.report.."
    };

    @ArchTest
    static final ArchRule FRAMEWORK_FREE = CoreRules.coreIsFrameworkFree(CORE);

    @ArchTest
    static final ArchRule DETERMINISTIC = CoreRules.coreIsDeterministic(CORE);
}
