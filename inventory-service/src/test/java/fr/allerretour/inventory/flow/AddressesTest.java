package fr.allerretour.inventory.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    private final Addresses addresses = new Addresses();

    @ParameterizedTest
    @CsvSource({
        "10.0.0.4, 10.0.0.4",
        "255.255.255.255, 255.255.255.255",
        "' 10.1.2.3/24 ', 10.1.2.3",
        "::1, ::1",
        "::, ::",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8::, 2001:db8::",
        "fe80::1%eth0, fe80::1",
        "::ffff:10.0.0.4, 10.0.0.4",
        "::ffff:a00:4, 10.0.0.4",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304"
    })
    void anAddressIsReadHoweverItIsWritten(String written, String plain) {
        assertThat(addresses.read(written)).isTrue();
        assertThat(Addresses.text(addresses.high(), addresses.low())).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "10",
                "10.0.0",
                "10.0.0.",
                ".10.0.0",
                "10..0.0",
                "256.0.0.1",
                "1.2.3.999",
                "10.0.0.4.5",
                "10.0.0.a",
                "srv-01",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "12345::",
                "::12345",
                "g::1",
                "1:2:3:4:5:6:7:",
                ":1:2:3:4:5:6:7",
                "::1.2",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "2001:7..e:203",
                "é"
            })
    void whatIsNoneIsNotTaken(String written) {
        assertThat(addresses.read(written)).isFalse();
    }

    @Test
    void privateAddressesAreOursAndTheRestIsTheWorld() {
        assertThat(internal("10.0.0.1")).isTrue();
        assertThat(internal("172.16.0.1")).isTrue();
        assertThat(internal("172.32.0.1")).isFalse();
        assertThat(internal("192.168.255.1")).isTrue();
        assertThat(internal("100.64.0.1")).isTrue();
        assertThat(internal("100.128.0.1")).isFalse();
        assertThat(internal("fd00::1")).isTrue();
        assertThat(internal("2001:db8::1")).isFalse();
    }

    @Test
    void groupsAndAddressesOfEveryMachineAreTold() {
        assertThat(addresses.read("239.1.2.3") && Addresses.isGroup(addresses.high(), addresses.low()))
                .isTrue();
        assertThat(addresses.read("ff02::1") && Addresses.isGroup(addresses.high(), addresses.low()))
                .isTrue();
        assertThat(addresses.read("255.255.255.255") && Addresses.isGroup(addresses.high(), addresses.low()))
                .isTrue();
        assertThat(addresses.read("10.0.0.1") && Addresses.isGroup(addresses.high(), addresses.low()))
                .isFalse();
        for (String everybodys : new String[] {"127.0.0.1", "0.0.0.0", "169.254.1.1", "::", "::1", "fe80::1"}) {
            assertThat(addresses.read(everybodys) && Addresses.isEverybodys(addresses.high(), addresses.low()))
                    .as(everybodys)
                    .isTrue();
        }
        assertThat(addresses.read("10.0.0.1") && Addresses.isEverybodys(addresses.high(), addresses.low()))
                .isFalse();
    }

    private boolean internal(String text) {
        assertThat(addresses.read(text)).isTrue();
        return Addresses.isInternal(addresses.high(), addresses.low());
    }
}
