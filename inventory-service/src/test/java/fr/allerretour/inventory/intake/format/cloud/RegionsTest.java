package fr.allerretour.inventory.intake.format.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.vocabulary.Place;
import org.junit.jupiter.api.Test;

class RegionsTest {

    @Test
    void oneNameMayBeTwoPlacesWithTwoProviders() {
        assertThat(Regions.aws("eu-west-2")).isEqualTo(Place.NON_EU);
        assertThat(Regions.outscale("eu-west-2")).isEqualTo(Place.FR);
    }

    @Test
    void regionsAndZonesAreKnownAndWhatIsNotOnTheListIsUnknown() {
        assertThat(Regions.azure("France Central")).isEqualTo(Place.FR);
        assertThat(Regions.azure("westeurope")).isEqualTo(Place.EU);
        assertThat(Regions.azure("uksouth")).isEqualTo(Place.NON_EU);
        assertThat(Regions.azure("eastus2")).isEqualTo(Place.NON_EU);
        assertThat(Regions.azure("global")).isEqualTo(Place.UNKNOWN);
        assertThat(Regions.azure("atlantis")).isEqualTo(Place.UNKNOWN);
        assertThat(Regions.azure(null)).isEqualTo(Place.UNKNOWN);
        assertThat(Regions.aws("eu-west-3a")).isEqualTo(Place.FR);
        assertThat(Regions.aws("eu-central-1")).isEqualTo(Place.EU);
        assertThat(Regions.aws("us-gov-west-1")).isEqualTo(Place.NON_EU);
        assertThat(Regions.aws("eu-nowhere-9")).isEqualTo(Place.UNKNOWN);
        assertThat(Regions.google("europe-west9-a")).isEqualTo(Place.FR);
        assertThat(Regions.google("EUROPE-WEST9")).isEqualTo(Place.FR);
        assertThat(Regions.google("europe-west6-b")).isEqualTo(Place.NON_EU);
        assertThat(Regions.google("EU")).isEqualTo(Place.EU);
        assertThat(Regions.google("us-central1-f")).isEqualTo(Place.NON_EU);
        assertThat(Regions.outscale("cloudgouv-eu-west-1a")).isEqualTo(Place.FR);
        assertThat(Regions.outscale("eu-west-9")).isEqualTo(Place.UNKNOWN);
        assertThat(Regions.ovh("GRA11")).isEqualTo(Place.FR);
        assertThat(Regions.ovh("DE1")).isEqualTo(Place.EU);
        assertThat(Regions.ovh("BHS5")).isEqualTo(Place.NON_EU);
        assertThat(Regions.ovh("RegionOne")).isEqualTo(Place.UNKNOWN);
    }
}
