package fr.allerretour.inventory.intake.format.azuremigrate;

import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a Machine ID says:
 * {@code /subscriptions/…/vmwaresites/SITE/machines/10-0-0-1-VCENTER_UUID_INSTANCE_UUID}.
 *
 * @param whole the ID in lower case
 * @param uuid UUID that the hypervisor's manager gave the machine, null if there is none
 * @param vCenter UUID of its vCenter, null if it has none
 * @param kind what the appliance that found it looks for
 */
record MachineId(
        String whole, @Nullable String uuid, @Nullable String vCenter, Kind kind) {

    private static final int UUID_LENGTH = 36;

    static MachineId of(String text) {
        String whole = text.toLowerCase(Locale.ROOT);
        String last = whole.substring(whole.lastIndexOf('/') + 1);
        boolean physical = whole.contains("/serversites/");
        int cut = last.lastIndexOf('_');
        Optional<String> uuid = physical ? Optional.empty() : StrongIds.uuid(last.substring(cut + 1));
        String before = cut < 0 ? "" : last.substring(0, cut);
        Optional<String> vCenter = whole.contains("/vmwaresites/") && before.length() >= UUID_LENGTH
                ? StrongIds.uuid(before.substring(before.length() - UUID_LENGTH))
                : Optional.empty();
        return new MachineId(
                whole,
                uuid.orElse(null),
                vCenter.orElse(null),
                physical ? Kind.PHYSICAL_MACHINE : Kind.VIRTUAL_MACHINE);
    }

    String key() {
        return uuid == null ? ItemKeys.key(whole) : uuid;
    }
}
