package fr.allerretour.kit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoreRulesTest {

    private static final String HERE = CoreRulesTest.class.getPackageName();

    @Test
    void aClassThatTouchesTheFrameworkIsFound() {
        assertThat(frameworkFree(WithFramework.class)).isFalse();
        assertThat(frameworkFree(Plain.class)).isTrue();
    }

    @Test
    void aClassThatAsksTheMachineForTimeOrChanceIsFound() {
        assertThat(deterministic(WithOwnClock.class)).isFalse();
        assertThat(deterministic(WithOwnChance.class)).isFalse();
        assertThat(deterministic(Plain.class)).isTrue();
    }

    private static boolean frameworkFree(Class<?> type) {
        return !CoreRules.coreIsFrameworkFree(HERE).evaluate(only(type)).hasViolation();
    }

    private static boolean deterministic(Class<?> type) {
        return !CoreRules.coreIsDeterministic(HERE).evaluate(only(type)).hasViolation();
    }

    private static JavaClasses only(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    private static final class Plain {
        Instant now(Clock clock) {
            return Instant.now(clock).plusNanos(new Random(7).nextInt());
        }
    }

    private static final class WithFramework {
        Response answer() {
            return Response.noContent().build();
        }
    }

    private static final class WithOwnClock {
        @SuppressWarnings("JavaTimeDefaultTimeZone")
        Instant now() {
            return Instant.now();
        }
    }

    private static final class WithOwnChance {
        int roll() {
            return new Random().nextInt();
        }
    }
}
