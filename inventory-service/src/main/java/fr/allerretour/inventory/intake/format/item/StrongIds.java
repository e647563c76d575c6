package fr.allerretour.inventory.intake.format.item;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Attributes of a workload by which it can be told for certain, whatever it is called and whichever file names it. Their
 * names are stable: whoever brings files together builds on them.
 *
 * <p>A virtual machine's UUID is its key where a file has one, as in RVTools; the UUID that its BIOS shows to the guest is
 * another number, and takes that place where the file has no better.
 */
public final class StrongIds {

    /** UUID that the hypervisor's manager gave it, in lower case. */
    public static final String VM_UUID = "identity.vmUuid";

    /** UUID that its BIOS (SMBIOS) shows, in lower case. */
    public static final String BIOS_UUID = "identity.biosUuid";

    /** What its cloud calls it: an Azure resource id in lower case, an AWS instance id, ... */
    public static final String CLOUD_ID = "identity.cloudId";

    /** Managed object reference in its vCenter ("vm-123"); only together with {@link #V_CENTER}. */
    public static final String MO_REF = "identity.moRef";

    /** UUID of its vCenter, in lower case, or its address if the file has no UUID. */
    public static final String V_CENTER = "identity.vCenter";

    /** Serial number of a physical machine, as its maker wrote it. */
    public static final String SERIAL = "identity.serial";

    /** What the tool that wrote the file calls it: stable between two files of that tool, and nowhere else. */
    public static final String TOOL_ID = "identity.toolId";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern NONE = Pattern.compile("(.)\\1{31}");

    private StrongIds() {}

    /**
     * The key of what a tool calls so: a UUID as it is, an Azure resource id in lower case, else the id after the tool's
     * name.
     *
     * @param tool short name of the tool ("gmc")
     */
    public static String key(String tool, String id) {
        return uuid(id).orElseGet(() -> ItemKeys.key(isAzure(id) ? id.toLowerCase(Locale.ROOT) : tool + ":" + id));
    }

    /** Whether it is the id of an Azure resource. */
    public static boolean isAzure(String id) {
        return id.regionMatches(true, 0, "/subscriptions/", 0, "/subscriptions/".length());
    }

    /**
     * A UUID as 8-4-4-4-12 digits in lower case, whether it was written so, in braces, without dashes or as VMware writes a
     * BIOS serial ("VMware-42 1d 5a ..."); nothing if it is none, or one that means none (all zeros, all f).
     */
    public static Optional<String> uuid(String text) {
        String digits = text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^vmware-", "")
                .replaceAll("[{}\\s-]", "");
        Matcher matcher = UUID.matcher(digits);
        if (!matcher.matches() || NONE.matcher(digits).matches()) {
            return Optional.empty();
        }
        return Optional.of(digits.substring(0, 8)
                + "-" + digits.substring(8, 12)
                + "-" + digits.substring(12, 16)
                + "-" + digits.substring(16, 20)
                + "-" + digits.substring(20));
    }
}
