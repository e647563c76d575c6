package fr.allerretour.inventory.flow.finding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.flow.Estate;
import fr.allerretour.inventory.flow.rule.PortUse;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    private static final long MIB = 1 << 20;

    @Test
    void aDatabaseIsHardWithItsEvidence() {
        PairFinding pair = new Estate(2).flows(0, 1, 1433, 10, MIB).pair();

        assertThat(pair)
                .isEqualTo(new PairFinding(
                        "m0",
                        "m1",
                        Strength.HARD,
                        pair.weight(),
                        List.of(Reason.DATABASE_PORT),
                        10,
                        10 * MIB,
                        100,
                        1_772_323_200,
                        1_772_323_200 + 9 * 86_400 + 60,
                        10,
                        List.of(new PortEvidence(1433, "tcp", PortUse.DATABASE, "Microsoft SQL Server", 10, 10 * MIB)),
                        0));
        assertThat(pair.weight()).isBetween(0.5, 0.7);
    }

    @ParameterizedTest
    @CsvSource({
        "53, NAME_RESOLUTION",
        "123, APPLICATION",
        "22, ADMINISTRATION",
        "3389, ADMINISTRATION",
        "445, FILE_SERVICE",
        "139, DISCOVERY",
        "10050, MONITORING",
        "514, LOGGING",
        "8530, SOFTWARE_DISTRIBUTION"
    })
    void whatEveryMachineDoesIsNoise(int port, PortUse use) {
        Estate estate = new Estate(2).flows(0, 1, port, 4, 1000);
        Findings findings = estate.findings();

        if (use == PortUse.APPLICATION) {
            // NTP is UDP; over TCP the port is a service like others
            assertThat(findings.noise()).isEmpty();
        } else {
            assertThat(findings.noise()).isEqualTo(Map.of(use, 4L));
            assertThat(estate.pairs()).isEmpty();
        }
    }

    @Test
    void timeOverUdpIsNoise() {
        Findings findings =
                new Estate(2).udp(0, 123, 1, 123).udp(1, 123, 0, 123).findings();

        assertThat(findings.noise()).isEqualTo(Map.of(PortUse.TIME, 2L));
        assertThat(findings.pairs()).isZero();
    }

    @Test
    void muchFileTrafficIsMoreThanBrowsing() {
        PairFinding pair = new Estate(2).flows(0, 1, 445, 2, 100 * MIB).pair();

        assertThat(pair.strength()).isEqualTo(Strength.SOFT);
        assertThat(pair.reasons()).containsExactly(Reason.HEAVY_FOR_ITS_KIND, Reason.SEEN_LITTLE);
    }

    @Test
    void noiseBesideARealNeedIsNoEvidence() {
        PairFinding pair = new Estate(2)
                .flows(0, 1, 22, 5, 1000)
                .flows(0, 1, 8080, 5, 1000)
                .pair();

        assertThat(pair.ports()).extracting(PortEvidence::port).containsExactly(8080);
        assertThat(pair.flows()).isEqualTo(5);
        assertThat(pair.reasons()).containsExactly(Reason.SERVICE_CALL);
        assertThat(pair.strength()).isEqualTo(Strength.SOFT);
    }

    @Test
    void aHeavyAndSteadyPairIsHardWhateverItsPort() {
        PairFinding pair = new Estate(2).flows(0, 1, 8080, 30, 100_000 * MIB).pair();

        assertThat(pair.strength()).isEqualTo(Strength.HARD);
        assertThat(pair.reasons()).containsExactly(Reason.HEAVY_AND_STEADY, Reason.SERVICE_CALL);
    }

    @Test
    void aServiceOfEverybodyIsSoftWhateverItCarries() {
        Estate estate = new Estate(30);
        for (int client = 2; client < 30; client++) {
            estate.flows(client, 0, 389, 20, 100_000 * MIB).flows(client, 1, 53, 20, 1000);
        }

        Findings findings = estate.findings();

        assertThat(findings.machines()).isEqualTo(30);
        assertThat(findings.sharedServices())
                .containsExactly(
                        new SharedService("m0", PortUse.DIRECTORY, 28, false),
                        new SharedService("m1", PortUse.NAME_RESOLUTION, 28, false));
        assertThat(findings.noise()).isEmpty();
        assertThat(estate.pairs()).hasSize(56).allSatisfy(pair -> {
            assertThat(pair.strength()).isEqualTo(Strength.SOFT);
            assertThat(pair.reasons()).containsExactly(Reason.SHARED_SERVICE);
            assertThat(pair.weight()).isLessThanOrEqualTo(0.5);
        });
    }

    @Test
    void aDatabaseOfEverybodyIsHardAllTheSame() {
        Estate estate = new Estate(40);
        for (int client = 1; client < 40; client++) {
            estate.flows(client, 0, 5432, 5, MIB);
        }

        Findings findings = estate.findings();

        assertThat(findings.sharedServices()).isEmpty();
        assertThat(estate.pairs()).hasSize(39).allMatch(pair -> pair.strength() == Strength.HARD);
    }

    @Test
    void aBackupThatFetchesFromEverybodyIsFoundByItsCalls() {
        Estate estate = new Estate(30);
        for (int server = 1; server < 30; server++) {
            estate.flows(0, server, 6162, 5, 1000 * MIB);
        }

        Findings findings = estate.findings();

        assertThat(findings.sharedServices()).containsExactly(new SharedService("m0", PortUse.BACKUP, 29, true));
        assertThat(estate.pairs())
                .hasSize(29)
                .allMatch(pair -> pair.from().equals("m0")
                        && pair.strength() == Strength.SOFT
                        && pair.reasons().equals(List.of(Reason.SHARED_SERVICE)));
    }

    @Test
    void fewClientsMakeNoServiceOfEverybody() {
        Estate estate = new Estate(100);
        for (int client = 1; client < 5; client++) {
            estate.flows(client, 0, 389, 5, 1000);
        }
        for (int i = 10; i < 100; i += 2) {
            estate.flows(i, i + 1, 8080, 5, 1000);
        }

        assertThat(estate.findings().sharedServices()).isEmpty();
    }

    @Test
    void twoThatCallEachOtherAreTwoPairsThatSaySo() {
        Estate estate = new Estate(2).flows(0, 1, 8080, 5, 1000).flows(1, 0, 8443, 5, 1000);

        estate.findings();

        assertThat(estate.pairs())
                .extracting(PairFinding::reasons)
                .containsExactly(
                        List.of(Reason.SERVICE_CALL, Reason.BOTH_WAYS), List.of(Reason.SERVICE_CALL, Reason.BOTH_WAYS));
    }

    @Test
    void ofVeryManyPortsTwentyAreShownAndTheRestCounted() {
        Estate estate = new Estate(2);
        for (int port = 12_500; port < 12_550; port++) {
            estate.flow(0, 40_000, 1, port);
        }

        PairFinding pair = estate.pair();

        assertThat(pair.ports()).hasSize(20);
        assertThat(pair.otherPorts()).isEqualTo(30);
        assertThat(pair.flows()).isEqualTo(50);
    }

    @Test
    void theSameLogAlwaysComesToTheSame() {
        Estate one = new Estate(50);
        for (int i = 0; i < 2_000; i++) {
            one.flow(i * 7 % 50, 30_000 + i, i * 13 % 50, 1024 + i * 31 % 20_000);
        }
        one.findings();
        List<PairFinding> first = one.pairs();
        one.findings();

        assertThat(one.pairs()).isEqualTo(first).isNotEmpty();
    }
}
