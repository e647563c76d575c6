package fr.allerretour.inventory.flow.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PortRulesTest {

    private final PortRules rules = PortRules.standard();

    @Test
    void theListIsDatedAndSound() {
        assertThat(rules.asOf()).isAfterOrEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(rules.rules()).hasSizeGreaterThan(100).allSatisfy(rule -> {
            assertThat(rule.from()).isBetween(1, rule.to());
            assertThat(rule.to()).isLessThan(65_536);
            assertThat(rule.protocol()).isIn("tcp", "udp", "any");
            assertThat(rule.name()).isNotBlank();
        });
    }

    @Test
    void noPortIsTwoThings() {
        for (PortRules.PortRule one : rules.rules()) {
            for (PortRules.PortRule other : rules.rules()) {
                boolean overlap = one != other
                        && one.from() <= other.to()
                        && other.from() <= one.to()
                        && (one.protocol().equals(other.protocol())
                                || one.protocol().equals("any")
                                || other.protocol().equals("any"));
                assertThat(overlap).as("%s and %s", one, other).isFalse();
            }
        }
    }

    @Test
    void aPortIsKnownByItsProtocolToo() {
        assertThat(rules.use(6, 1433)).isEqualTo(PortUse.DATABASE);
        assertThat(rules.use(17, 1433)).isEqualTo(PortUse.APPLICATION);
        assertThat(rules.use(17, 123)).isEqualTo(PortUse.TIME);
        assertThat(rules.use(6, 60_000)).isEqualTo(PortUse.REMOTE_CALL);
        assertThat(rules.name(6, 60_000)).isEqualTo("dynamic ports");
        assertThat(rules.name(6, 12_345)).isEmpty();
    }

    @Test
    void serversPortsRankBeforeClients() {
        assertThat(rules.rank(6, 443)).isZero();
        assertThat(rules.rank(6, 600)).isOne();
        assertThat(rules.rank(6, 9_000)).isEqualTo(2);
        assertThat(rules.rank(6, 50_000)).isEqualTo(2);
        assertThat(rules.rank(6, 40_000)).isEqualTo(3);
        assertThat(rules.rank(6, 0)).isEqualTo(3);
    }
}
