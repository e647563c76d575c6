package fr.allerretour.inventory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.allerretour.kit.architecture.CoreRules;
import fr.allerretour.kit.job.JobHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@AnalyzeClasses(packages = "fr.allerretour.inventory", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] CORE = {
        "fr.allerretour.inventory.vocabulary..",
        "fr.allerretour.inventory.intake.format..",
        "fr.allerretour.inventory.flow",
        "fr.allerretour.inventory.flow.source..",
        "fr.allerretour.inventory.flow.format..",
        "fr.allerretour.inventory.flow.rule..",
        "fr.allerretour.inventory.flow.tally..",
        "fr.allerretour.inventory.flow.finding..",
        "fr.allerretour.inventory.intake.check..",
        "fr.allerretour.inventory.intake.match..",
        "fr.allerretour.inventory.intake.ruling..",
        "fr.allerretour.inventory.completeness",
        "fr.allerretour.inventory.snapshot",
        "fr.allerretour.inventory.catalogue.sheet",
        "fr.allerretour.inventory.catalogue.cyclonedx",
        "fr.allerretour.inventory.workload.index",
        "fr.allerretour.inventory.questionnaire",
        "fr.allerretour.inventory.regime",
        "fr.allerretour.inventory.yaml"
    };

    @ArchTest
    static final ArchRule CORE_IS_PLAIN_JAVA = CoreRules.coreIsFrameworkFree(CORE);

    @ArchTest
    static final ArchRule CORE_ASKS_NEITHER_CLOCK_NOR_CHANCE = CoreRules.coreIsDeterministic(CORE);

    @ArchTest
    static final ArchRule RESOURCES_ARE_CALLED_SO =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule REPOSITORIES_ARE_CALLED_SO =
            classes().that().implement(PanacheRepositoryBase.class).should().haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule JOBS_ARE_CALLED_SO =
            classes().that().implement(JobHandler.class).should().haveSimpleNameEndingWith("Job");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .orShould()
            .beAnnotatedWith(ConfigProperty.class)
            .because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule ENTITIES_STAY_OFF_THE_WIRE = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .or()
            .haveSimpleNameEndingWith("Input")
            .should()
            .beAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule ONLY_THE_SERVICE_KNOWS_ITS_RESOURCES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Path.class)
            .because("HTTP calls the core, never the other way");
}
