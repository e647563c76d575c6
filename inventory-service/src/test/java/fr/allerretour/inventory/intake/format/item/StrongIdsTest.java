package fr.allerretour.inventory.intake.format.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrongIdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "422b5a3c-0d1e-2f30-4152-63748596a7b8",
                " {422B5A3C-0D1E-2F30-4152-63748596A7B8} ",
                "422b5a3c0d1e2f30415263748596a7b8",
                "VMware-42 2b 5a 3c 0d 1e 2f 30-41 52 63 74 85 96 a7 b8"
            })
    void oneUuidIsOneHoweverItIsWritten(String text) {
        assertThat(StrongIds.uuid(text)).contains("422b5a3c-0d1e-2f30-4152-63748596a7b8");
        assertThat(StrongIds.key("aws", text)).isEqualTo("422b5a3c-0d1e-2f30-4152-63748596a7b8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "422b5a3c-0d1e-2f30-4152-63748596a7b",
                "422b5a3c-0d1e-2f30-4152-63748596a7bg"
            })
    void whatMeansNoMachineIsNoUuid(String text) {
        assertThat(StrongIds.uuid(text)).isEmpty();
    }

    @Test
    void anAzureIdIsItsOwnKeyAndAnyOtherIdIsItsTools() {
        assertThat(StrongIds.key("gmc", "/Subscriptions/A/vm")).isEqualTo("/subscriptions/a/vm");
        assertThat(StrongIds.key("gmc", "i-1")).isEqualTo("gmc:i-1");
        assertThat(StrongIds.key("gmc", "x".repeat(300))).hasSize(255).startsWith("gmc:xxx");
    }
}
