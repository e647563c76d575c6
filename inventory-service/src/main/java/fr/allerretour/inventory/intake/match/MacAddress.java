package fr.allerretour.inventory.intake.match;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hardware addresses that tell one machine from all others. */
final class MacAddress {

    private static final int DIGITS = 12;
    private static final Pattern SEPARATORS = Pattern.compile("[:.\\s-]");
    private static final long GROUP_BIT = 0x01L << 40;

    /** Beginnings of addresses that many machines have: what makes them hands out the same ones everywhere. */
    private static final List<String> SHARED = List.of(
            "0242", // Docker's bridges and containers
            "00005e0001", // VRRP for IPv4
            "00005e0002", // VRRP for IPv6
            "00000c07ac", // HSRP
            "00000c9ff", // HSRP version 2
            "0007b400", // GLBP
            "02bf", // network load balancing
            "eeeeeeeeeeee", // Calico
            "02004c4f4f50", // Microsoft's loopback
            "00059a3c7a00", // Cisco's VPN client
            "204153594eff", // Windows' RAS
            "005345000000", // Windows' WAN miniport
            "505054503030"); // Windows' PPTP

    private MacAddress() {}

    /** The address as 128 bits; null if it is none, a group's, or one that many machines have. */
    static @Nullable UUID identifying(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        if (digits.length() != DIGITS || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            return null;
        }
        long address = HexFormat.fromHexDigitsToLong(digits);
        boolean common =
                address == 0 || (address & GROUP_BIT) != 0 || SHARED.stream().anyMatch(digits::startsWith);
        return common ? null : new UUID(0, address);
    }
}
