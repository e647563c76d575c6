package fr.allerretour.inventory.intake.match;

import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells a machine from all others. Each identity is 128 bits, a UUID or MAC as it is and any other text by its digest, so
 * that those of a whole portfolio stay in memory.
 *
 * @param keyUuid the key, if it is a UUID and taken for that of the virtual machine: some tools put that of the BIOS there; the
 *     smaller of its two byte orders
 * @param vCenter the vCenter of moRef; two references differ only within one
 * @param biosUuid the smaller of its two byte orders
 */
record Identity(
        @Nullable UUID vmUuid,
        @Nullable UUID keyUuid,
        @Nullable UUID moRef,
        @Nullable UUID vCenter,
        @Nullable UUID cloudId,
        @Nullable UUID biosUuid,
        @Nullable UUID serial,
        Set<UUID> macs) {

    private static final int UUID_LENGTH = 36;
    private static final int SHORTEST_SERIAL = 4;
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s.-]");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");

    /** What makers leave where a serial number should be. */
    private static final Set<String> NO_SERIALS = Set.of(
            "NONE",
            "NULL",
            "UNKNOWN",
            "DEFAULT",
            "DEFAULT STRING",
            "TO BE FILLED BY O.E.M.",
            "TO BE FILLED BY O.E.M",
            "TO BE FILLED BY OEM",
            "SYSTEM SERIAL NUMBER",
            "CHASSIS SERIAL NUMBER",
            "BASE BOARD SERIAL NUMBER",
            "SERIAL NUMBER",
            "SERIAL",
            "NOT SPECIFIED",
            "NOT APPLICABLE",
            "NOT AVAILABLE",
            "NOT SETTABLE",
            "INVALID",
            "EMPTY",
            "OEM",
            "O.E.M.",
            "0123456789",
            "1234567890",
            "123456789",
            "12345678",
            "1234567",
            "123456",
            "12345",
            "1234",
            "XXXXXXX-XXX");

    static Identity of(WorkloadItem item) {
        List<String> macs = item.nics() == null
                ? List.of()
                : item.nics().stream()
                        .map(WorkloadItem.Nic::mac)
                        .filter(Objects::nonNull)
                        .toList();
        return of(item.key(), item.attributes(), macs);
    }

    /**
     * From what is known of a machine.
     *
     * @param attributes its attributes; those of {@link StrongIds} are looked at
     * @param macs hardware addresses of its network cards, as they were written
     */
    static Identity of(@Nullable String key, Map<String, String> attributes, List<String> macs) {
        String moRef = attributes.get(StrongIds.MO_REF);
        String vCenter = attributes.get(StrongIds.V_CENTER);
        String serial = attributes.get(StrongIds.SERIAL);
        UUID biosUuid = bios(attributes.get(StrongIds.BIOS_UUID));
        if (biosUuid == null) {
            // VMware shows the BIOS UUID of a machine as its serial number.
            biosUuid = bios(serial);
        }
        UUID vmUuid = uuid(attributes.get(StrongIds.VM_UUID));
        UUID keyUuid = vmUuid == null ? keyAsUuid(key, attributes, biosUuid) : null;
        return new Identity(
                vmUuid == null ? keyUuid : vmUuid,
                keyUuid == null ? null : inEitherOrder(keyUuid),
                moRef == null || vCenter == null ? null : digest(folded(vCenter) + "\n" + folded(moRef)),
                vCenter == null ? null : digest(folded(vCenter)),
                text(attributes.get(StrongIds.CLOUD_ID)),
                biosUuid,
                serial(serial),
                macs.stream()
                        .map(MacAddress::identifying)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A key that is a UUID is that of the virtual machine, unless the file says that it is another of its numbers. */
    private static @Nullable UUID keyAsUuid(
            @Nullable String key, Map<String, String> attributes, @Nullable UUID biosUuid) {
        if (key == null || key.length() != UUID_LENGTH) {
            return null;
        }
        UUID uuid = uuid(key);
        boolean another = uuid == null
                || inEitherOrder(uuid).equals(biosUuid)
                || uuid.equals(uuid(attributes.get(StrongIds.TOOL_ID)))
                || uuid.equals(uuid(attributes.get(StrongIds.CLOUD_ID)));
        return another ? null : uuid;
    }

    /** What it has of a rule that goes by one identity; null if it has none. */
    @Nullable
    UUID by(MatchRule rule) {
        return switch (rule) {
            case VM_UUID -> vmUuid;
            case MO_REF -> moRef;
            case CLOUD_ID -> cloudId;
            case BIOS_UUID -> biosUuid;
            case SERIAL -> serial;
            case KEY, MAC, NAME -> null;
        };
    }

    /** Whether both have this identity and it is not the same. */
    boolean differsBy(MatchRule rule, Identity other) {
        UUID ours = by(rule);
        UUID theirs = other.by(rule);
        boolean comparable = rule != MatchRule.MO_REF || vCenter != null && vCenter.equals(other.vCenter);
        return comparable && ours != null && theirs != null && !ours.equals(theirs);
    }

    boolean isEmpty() {
        return macs.isEmpty() && MatchRule.STRONG.stream().allMatch(rule -> by(rule) == null);
    }

    /** This, and where it says nothing, what the other says. */
    Identity and(Identity other) {
        return new Identity(
                vmUuid == null ? other.vmUuid : vmUuid,
                keyUuid == null ? other.keyUuid : keyUuid,
                moRef == null ? other.moRef : moRef,
                moRef == null ? other.vCenter : vCenter,
                cloudId == null ? other.cloudId : cloudId,
                biosUuid == null ? other.biosUuid : biosUuid,
                serial == null ? other.serial : serial,
                macs.isEmpty() ? other.macs : macs);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : StrongIds.uuid(text).map(UUID::fromString).orElse(null);
    }

    private static @Nullable UUID bios(@Nullable String text) {
        UUID uuid = uuid(text);
        return uuid == null ? null : inEitherOrder(uuid);
    }

    /**
     * The same for both byte orders: SMBIOS 2.6 says that the first three fields are little endian, and some tools print the
     * bytes as they lie there.
     */
    private static UUID inEitherOrder(UUID uuid) {
        long high = uuid.getMostSignificantBits();
        long swapped = (long) Integer.reverseBytes((int) (high >>> 32)) << 32
                | Short.toUnsignedLong(Short.reverseBytes((short) (high >>> 16))) << 16
                | Short.toUnsignedLong(Short.reverseBytes((short) high));
        return new UUID(Math.min(high, swapped), uuid.getLeastSignificantBits());
    }

    private static @Nullable UUID serial(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String serial = text.strip().toUpperCase(Locale.ROOT);
        String core = PUNCTUATION.matcher(serial).replaceAll("");
        boolean junk = serial.length() < SHORTEST_SERIAL
                || core.isEmpty()
                || NO_SERIALS.contains(serial)
                || ONE_CHARACTER.matcher(core).matches();
        return junk ? null : digest(serial);
    }

    private static @Nullable UUID text(@Nullable String text) {
        return text == null || text.isBlank() ? null : digest(folded(text));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static UUID digest(String text) {
        try {
            ByteBuffer bytes =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
