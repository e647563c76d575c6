package fr.allerretour.kit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Rules for the packages that hold a service's thinking, as ArchUnit rules to bind with {@code @ArchTest}. Packages are
 * given in ArchUnit's notation, {@code "fr.allerretour.planner.schedule.."}.
 */
public final class CoreRules {

    private static final Set<String> CLOCKS = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZonedDateTime");

    private static final Map<String, String> OTHER_MOODS = Map.of(
            "java.lang.System", "currentTimeMillis",
            "java.lang.Math", "random",
            "java.util.UUID", "randomUUID");

    private CoreRules() {}

    /** A core is plain Java: it can be read, tested and run without the framework around it. */
    public static ArchRule coreIsFrameworkFree(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "io.smallrye..",
                        "io.vertx..",
                        "jakarta.ws.rs..",
                        "jakarta.persistence..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.transaction..",
                        "org.eclipse.microprofile..",
                        "org.hibernate..")
                .because("a core is plain Java");
    }

    /** The same input gives the same answer: time and chance are handed in, as a {@code Clock} and a seed. */
    public static ArchRule coreIsDeterministic(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should(new ArchCondition<>("ask the machine for the time or for chance") {
                    @Override
                    public void check(JavaClass owner, ConditionEvents events) {
                        for (JavaAccess<?> access : owner.getAccessesFromSelf()) {
                            if (asksTheMachine(access)) {
                                events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                            }
                        }
                    }
                })
                .because("the same input and seed must give the same answer");
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getName();
        boolean withoutArguments = access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
        return (CLOCKS.contains(owner) && name.equals("now") && withoutArguments)
                || (owner.equals(Random.class.getName())
                        && name.equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && withoutArguments)
                || name.equals(OTHER_MOODS.get(owner));
    }
}
