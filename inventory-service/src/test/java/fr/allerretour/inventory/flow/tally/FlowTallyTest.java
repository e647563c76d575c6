package fr.allerretour.inventory.flow.tally;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.flow.Addresses;
import fr.allerretour.inventory.flow.Estate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowTallyTest {

    @Test
    void bothWaysOfAConnectionFallTogether() {
        Estate estate =
                new Estate(2).flow(0, 50_000, 1, 443).flow(1, 443, 0, 50_000).flow(0, 50_001, 1, 443);

        assertThat(estate.edges()).containsExactly("m0 > m1:443 ×3 b3000");
    }

    @ParameterizedTest
    @CsvSource({
        "1433, 50000, 1433", // a known port against a client's
        "50000, 1433, 1433",
        "600, 40000, 600", // a system port
        "600, 8080, 8080", // a known port against a system port
        "9000, 40000, 9000", // a registered port against Linux' clients
        "9000, 50000, 9000", // against Windows' clients, although the port is Db2's too
        "389, 389, 389"
    })
    void thePortsTellWhoServes(int fromPort, int toPort, int served) {
        List<String> edges = new Estate(2)
                .flow(0, fromPort, 1, toPort)
                .flow(1, toPort, 0, fromPort)
                .edges();

        assertThat(edges).hasSize(1);
        assertThat(edges.getFirst()).contains(":" + served + " ×2");
    }

    @Test
    void whereBothPortsLookAlikeTheOneThatComesAgainIsTheServers() {
        Estate estate = new Estate(4);
        for (int i = 0; i < 50; i++) {
            estate.flow(1 + i % 3, 20_000 + i, 0, 31_000).flow(0, 31_000, 1 + i % 3, 20_000 + i);
        }

        assertThat(estate.edges())
                .containsExactlyInAnyOrder(
                        "m1 > m0:31000 ×34 b34000", "m2 > m0:31000 ×34 b34000", "m3 > m0:31000 ×32 b32000");
    }

    @Test
    void portsThatChangeEachTimeBecomeOne() {
        Estate estate = new Estate(2);
        for (int i = 0; i < 20; i++) {
            for (int client = 0; client < 3; client++) {
                estate.flow(0, 33_000 + 3 * i + client, 1, 60_000 + i);
            }
        }

        assertThat(estate.edges()).containsExactly("m0 > m1:49152 ×60 b60000");
    }

    @Test
    void moreUndecidedPairsThanAreKeptAreDecidedOnTheWay() {
        Estate estate = new Estate(3);
        for (int i = 0; i < 150_000; i++) {
            estate.flow(i & 1, 14_000 + i % 10_000, 2, 31_000 + i / 10_000);
        }

        assertThat(estate.edges()).hasSize(30).allMatch(edge -> edge.contains(" > m2:310"));
    }

    @Test
    void whatTouchesNoTwoWorkloadsIsCountedByItsFate() {
        Estate estate = new Estate(2);
        estate.book().add("twin-a", "twin-a", List.of("10.9.9.9", "127.0.0.1"));
        estate.book().add("twin-b", "twin-b", List.of("10.9.9.9", "127.0.0.1"));
        estate.flow(0, 50_000, 1, 443)
                .flow(0, 50_000, 0, 443)
                .flow("10.0.0.0", 50_000, "10.9.9.9", 443, 6, 1, 0, "ACCEPT")
                .flow("10.0.0.0", 50_000, "10.7.7.7", 443, 6, 1, 0, "ACCEPT")
                .flow("10.7.7.7", 50_000, "203.0.113.9", 443, 6, 1, 0, "ACCEPT")
                .flow("10.0.0.0", 50_000, "10.0.0.1", 443, 6, 1, 0, "REJECT")
                .flow("10.0.0.0", 50_000, "239.0.0.1", 443, 17, 1, 0, "ACCEPT")
                .flow("10.0.0.0", 0, "10.0.0.1", 0, 1, 1, 0, "ACCEPT")
                .flow("10.0.0.0", 0, "10.0.0.1", 0, 6, 1, 0, "ACCEPT")
                .flow("10.0.0.0", 50_000, "127.0.0.1", 443, 6, 1, 0, "ACCEPT");

        Observed observed = estate.observed(1024);

        assertThat(observed.counts()).containsExactly(1, 3, 1, 1, 1, 1, 2);
        assertThat(observed.strangers())
                .containsExactly(
                        new Observed.Stranger("10.7.7.7", true, 2),
                        new Observed.Stranger("127.0.0.1", true, 1),
                        new Observed.Stranger("203.0.113.9", false, 1));
        assertThat(observed.sharedAddresses())
                .containsExactly(new Observed.SharedAddress("10.9.9.9", 1, List.of("twin-a", "twin-b")));
    }

    @Test
    void machinesAreFoundByNameWithOrWithoutDomainUnlessSeveralHaveIt() {
        AddressBook book = new AddressBook();
        book.add("k1", "Srv1.example.fr", List.of());
        book.add("k2", "srv2", List.of());
        book.add("k3", "srv2.autre.fr", List.of());
        book.add("k4", "10.0.0.1", List.of());

        assertThat(book.find("SRV1")).isEqualTo(0);
        assertThat(book.find("srv1.ailleurs.fr")).isEqualTo(0);
        assertThat(book.find("K2")).isEqualTo(1);
        assertThat(book.find("srv2")).isEqualTo(AddressBook.SHARED);
        assertThat(book.find("srv2.autre.fr")).isEqualTo(2);
        assertThat(book.find("10")).isEqualTo(AddressBook.UNKNOWN);
        assertThat(book.find("srv9")).isEqualTo(AddressBook.UNKNOWN);
    }

    @Test
    void addressesOfManyMachinesAreAllFound() {
        Estate estate = new Estate(60_000);
        Addresses addresses = new Addresses();
        for (int machine = 0; machine < 60_000; machine++) {
            assertThat(addresses.read(Estate.address(machine))).isTrue();
            assertThat(estate.book().find(addresses.high(), addresses.low())).isEqualTo(machine);
        }
    }

    @Test
    void beyondTheLimitTheLightestAreFoldedAwayAndCounted() {
        EdgeTable edges = new EdgeTable(4096);
        for (int pair = 0; pair < 100_000; pair++) {
            edges.add(pair, 443, 1, 10, 1, 5, 6, 1);
            edges.add(7, 80, 1, 10, 1, 5, 6, 1);
        }

        assertThat(edges.size()).isLessThanOrEqualTo(4096);
        long flows = 0;
        long heaviest = 0;
        for (int i = 0; i < edges.size(); i++) {
            flows += edges.flows(i);
            heaviest = Math.max(heaviest, edges.flows(i));
        }
        assertThat(heaviest).isEqualTo(100_000);
        assertThat(flows + edges.foldedFlows()).isEqualTo(200_000);
        assertThat(edges.foldedEdges()).isEqualTo(100_001 - edges.size());
    }

    @Test
    void sumsStopAtTheLargestNumberInsteadOfTurningNegative() {
        EdgeTable edges = new EdgeTable(1024);
        for (int i = 0; i < 4; i++) {
            edges.add(1, 443, 1, 1L << 62, -1, -1, -1, 0);
        }

        assertThat(edges.bytes(0)).isEqualTo(Long.MAX_VALUE);
        assertThat(edges.packets(0)).isZero();
        assertThat(edges.first(0)).isZero();
        assertThat(edges.last(0)).isZero();
    }

    @Test
    void theFrequentAddressesStayAmongVeryManyOthers() {
        AddressCounts counts = new AddressCounts();
        for (int i = 0; i < 400_000; i++) {
            counts.add(1, i, 1);
            if (i % 10 == 0) {
                counts.add(2, 2, 1);
            }
        }

        AddressCounts.Counted first = counts.mostFrequent(3).getFirst();
        assertThat(first.high()).isEqualTo(2);
        assertThat(first.flows()).isBetween(39_900L, 40_100L);
    }

    @Test
    void daysAreTakenUpToSixtyFour() {
        assertThat(Long.bitCount(EdgeTable.daysOf(0, 0))).isOne();
        assertThat(Long.bitCount(EdgeTable.daysOf(0, 86_400))).isEqualTo(2);
        assertThat(Long.bitCount(EdgeTable.daysOf(0, 4_000_000_000L))).isEqualTo(64);
        assertThat(EdgeTable.daysOf(-1, 5)).isZero();
        assertThat(Long.bitCount(EdgeTable.daysOf(86_400, 5))).isOne();
    }
}
