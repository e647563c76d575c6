package fr.allerretour.planner.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.planner.catalogue.Fact.Confidence;
import fr.allerretour.planner.catalogue.Qualification.Label;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueAsOfTest {

    private static final LocalDate LAUNCH = LocalDate.of(2024, 1, 16);

    private final Catalogue catalogue = CatalogueLoader.shipped();

    @Test
    void theFieldOnTheDayOfBleusLaunch() {
        assertThat(table(LAUNCH)).isEqualTo("""
                azure-public: ON_SALE; NONE - - - -
                bleu-azure: ANNOUNCED; AIMED_AT - - - -
                bleu-m365: ANNOUNCED; AIMED_AT - - - -
                cegedim-cegnumcloud: UNCONFIRMED; IN_PROGRESS - - - -
                wimi-armoured: UNCONFIRMED; IN_PROGRESS - - - -
                cloud-temple-iaas: ON_SALE; HELD - - - -
                free-pro-cloud: UNCONFIRMED; IN_PROGRESS - - - -
                index-education-hosting: UNCONFIRMED; IN_PROGRESS - - - -
                m365-public: ON_SALE; NONE - - - -
                oodrive-suite: ON_SALE; HELD - - - -
                orange-cloud-avenue-secnum: UNCONFIRMED; IN_PROGRESS - - - -
                outscale-iaas: ON_SALE; HELD - - - -
                ovh-hpc-vmware: ON_SALE; HELD - - - -
                s3ns-premi3ns: ANNOUNCED; AIMED_AT - - - -
                s3ns-crypt3ns: ON_SALE; NONE - - - -
                sfr-business-cloud: UNCONFIRMED; IN_PROGRESS - - - -
                t-systems-mcd: CLOSED; nothing known
                whaller-donjon: UNCONFIRMED; IN_PROGRESS - - - -
                worldline-secured-iaas: ON_SALE; HELD - - - -
                """);
    }

    @Test
    void theFieldOn23November2026() {
        assertThat(table(LocalDate.of(2026, 11, 23))).isEqualTo("""
                azure-public: ON_SALE; NONE - - - -
                bleu-azure: ON_SALE; IN_PROGRESS J1 - - -
                bleu-m365: ON_SALE; AIMED_AT - - - -
                cegedim-cegnumcloud: ON_SALE; HELD J3 1951 2024-12-04 2027-12-04
                wimi-armoured: ON_SALE; HELD - - - -
                cloud-temple-iaas: ON_SALE; HELD J3 3389 - 2028-05-30
                cloud-temple-openshift: ON_SALE; HELD J3 919 2025-05-30 2028-05-30
                free-pro-cloud: UNCONFIRMED; UNCONFIRMED - - - -
                index-education-hosting: ON_SALE; HELD - - - -
                m365-public: ON_SALE; NONE - - - -
                numspot-platform: ON_SALE; HELD J3 3395 2026-07-31 2029-07-31
                oodrive-suite: ON_SALE; HELD - - - 2028-01-25
                orange-cloud-avenue-secnum: ON_SALE; HELD J3 1147 2025-07-11 2028-07-11
                outscale-iaas: ON_SALE; HELD J3 2118 2023-11-30 2026-11-30
                ovh-hpc-vmware: ON_SALE; HELD J3 2279 2023-12-28 2026-12-29
                ovh-bare-metal-pod: ON_SALE; HELD J3 559 2025-03-24 2028-03-24
                ovh-snc-platform: ON_SALE; HELD J3 3393 2026-07-31 2029-07-31
                s3ns-premi3ns: ON_SALE; HELD J3 2057 2025-12-17 2028-12-17
                s3ns-crypt3ns: ON_SALE; NONE - - - -
                scaleway-cloud: ON_SALE; IN_PROGRESS - - - -
                sfr-business-cloud: UNCONFIRMED; UNCONFIRMED - - - -
                t-systems-mcd: CLOSED; nothing known
                whaller-donjon: ON_SALE; HELD - - - -
                worldline-secured-iaas: ON_SALE; HELD - - 2025-03-24 2028-03-31
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "outscale-iaas, 2026-11-30, HELD",
        "outscale-iaas, 2026-12-01, ENDED",
        "ovh-hpc-vmware, 2026-12-29, HELD",
        "ovh-hpc-vmware, 2026-12-30, ENDED",
        "s3ns-premi3ns, 2025-12-16, AIMED_AT",
        "s3ns-premi3ns, 2025-12-17, HELD",
        "s3ns-premi3ns, 2028-12-17, HELD",
        "s3ns-premi3ns, 2028-12-18, ENDED",
        "bleu-azure, 2026-11-23, IN_PROGRESS",
        "free-pro-cloud, 2026-09-14, IN_PROGRESS",
        "free-pro-cloud, 2026-09-15, UNCONFIRMED",
        "cegedim-cegnumcloud, 2024-12-03, IN_PROGRESS",
        "cegedim-cegnumcloud, 2024-12-04, HELD",
    })
    void aQualificationChangesOnItsDay(String offer, LocalDate asOf, QualificationAt.Status expected) {
        assertThat(at(offer, asOf).qualification(Label.SECNUMCLOUD))
                .map(QualificationAt::status)
                .hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"2024-01-16,", "2025-04-17,J0", "2025-11-16,J0", "2025-11-17,J1", "2026-11-23,J1"})
    void bleusMilestonesAreKnownFromTheirDay(LocalDate asOf, Qualification.Milestone expected) {
        assertThat(at("bleu-azure", asOf)
                        .qualification(Label.SECNUMCLOUD)
                        .orElseThrow()
                        .statement()
                        .milestone())
                .isEqualTo(expected);
    }

    @Test
    void nothingIsKnownTheDayBeforeTheFirstSource() {
        assertThat(catalogue.offersAt(LAUNCH.minusDays(1)))
                .extracting(offer -> offer.offer().id())
                .containsExactly("t-systems-mcd");
    }

    @Test
    void everyNameOfTheFieldIsThereAndSourced() {
        assertThat(catalogue.providers())
                .extracting(Provider::id)
                .containsExactlyInAnyOrder(
                        "azure",
                        "bleu",
                        "cegedim",
                        "cloud-solutions",
                        "cloud-temple",
                        "free-pro",
                        "index-education",
                        "microsoft-365",
                        "numspot",
                        "oodrive",
                        "orange-business",
                        "outscale",
                        "ovhcloud",
                        "s3ns",
                        "scaleway",
                        "sfr-business",
                        "t-systems",
                        "ugap",
                        "whaller",
                        "worldline");
        for (Provider provider : catalogue.providers()) {
            List<Fact> facts = Stream.concat(
                            provider.statements().stream().map(Provider.Statement::fact),
                            catalogue.offers().stream()
                                    .filter(offer -> offer.provider().equals(provider.id()))
                                    .flatMap(CatalogueAsOfTest::facts))
                    .toList();
            assertThat(facts)
                    .as(provider.name())
                    .isNotEmpty()
                    .allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
        }
    }

    @Test
    void everyControlAndEveryExitRouteIsThere() {
        assertThat(catalogue.controls()).hasSize(99).extracting(Control::id).doesNotHaveDuplicates();
        assertThat(catalogue.exitRoutes()).hasSize(42).extracting(ExitRoute::id).doesNotHaveDuplicates();
    }

    @Test
    void whatBleuSellsIsShownAsUnconfirmed() {
        assertThat(at("bleu-azure", LocalDate.of(2026, 11, 23)).services())
                .hasSize(6)
                .allSatisfy(service -> assertThat(service.fact().confidence()).isEqualTo(Confidence.K));
    }

    @Test
    void theSameFilesHaveTheSameHash() {
        assertThat(catalogue.hash())
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(CatalogueLoader.shipped().hash());
    }

    private OfferAt at(String id, LocalDate asOf) {
        return catalogue.offersAt(asOf).stream()
                .filter(offer -> offer.offer().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String table(LocalDate asOf) {
        return catalogue.offersAt(asOf).stream()
                .map(CatalogueAsOfTest::row)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(OfferAt at) {
        String label = at.qualification(Label.SECNUMCLOUD)
                .map(q -> Stream.of(
                                q.status(),
                                q.statement().milestone(),
                                q.statement().decision(),
                                q.statement().from(),
                                q.statement().to())
                        .map(value -> Objects.toString(value, "-"))
                        .collect(Collectors.joining(" ")))
                .orElse("nothing known");
        return at.offer().id() + ": " + at.availability().state() + "; " + label;
    }

    private static Stream<Fact> facts(Offer offer) {
        return Stream.of(
                        offer.availability(),
                        offer.regions(),
                        offer.services(),
                        offer.immunity(),
                        offer.keys(),
                        offer.qualifications())
                .flatMap(List::stream)
                .map(Known::fact);
    }
}
