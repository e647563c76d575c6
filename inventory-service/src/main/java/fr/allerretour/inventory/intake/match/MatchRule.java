package fr.allerretour.inventory.intake.match;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;

/** By what a machine is told to be one that is known, strongest first. */
public enum MatchRule {
    /** The key, or another key by which it is known. */
    KEY,
    /** UUID that its hypervisor's manager gave it. */
    VM_UUID,
    /** Managed object reference together with its vCenter. */
    MO_REF,
    /** What its cloud calls it. */
    CLOUD_ID,
    /** UUID that its BIOS shows, in either byte order; copies of a machine may share it. */
    BIOS_UUID,
    /** Its maker's serial number. */
    SERIAL,
    /** Hardware address of a network card. */
    MAC,
    /** What people call it. */
    NAME;

    /** The rules that go by an identity, strongest first. */
    static final List<MatchRule> STRONG = List.of(VM_UUID, MO_REF, CLOUD_ID, BIOS_UUID, SERIAL);

    /** Whether two machines never have the same, so that two rows with it in one file are one too many. */
    boolean isUnique() {
        return this == VM_UUID || this == MO_REF || this == CLOUD_ID;
    }

    /** Stable name in the API: "vm-uuid". */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As a sentence names it, in English. */
    public String en() {
        return switch (this) {
            case KEY -> "key";
            case VM_UUID -> "VM UUID";
            case MO_REF -> "MoRef and vCenter";
            case CLOUD_ID -> "cloud resource id";
            case BIOS_UUID -> "BIOS UUID";
            case SERIAL -> "serial number";
            case MAC -> "MAC address";
            case NAME -> "name";
        };
    }

    /** As a sentence names it, in French. */
    public String fr() {
        return switch (this) {
            case KEY -> "clé";
            case VM_UUID -> "UUID de machine virtuelle";
            case MO_REF -> "MoRef et vCenter";
            case CLOUD_ID -> "identifiant de ressource cloud";
            case BIOS_UUID -> "UUID de BIOS";
            case SERIAL -> "numéro de série";
            case MAC -> "adresse MAC";
            case NAME -> "nom";
        };
    }
}
