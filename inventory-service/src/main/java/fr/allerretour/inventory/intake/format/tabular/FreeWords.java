package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people and tools write where we have a list. A word that means nothing here is no reason to refuse a row. */
public final class FreeWords {

    private FreeWords() {}

    /** The power state; UNKNOWN if the word is none that is known. */
    public static Powered powered(String text) {
        String state = plain(text.substring(text.lastIndexOf('/') + 1));
        return switch (state.startsWith("vm") ? state.substring(2) : state) {
            case "on", "poweredon", "running", "started", "active", "true", "up", "allumé", "allumée" -> Powered.ON;
            case "off",
                    "poweredoff",
                    "stopped",
                    "stopping",
                    "deallocated",
                    "deallocating",
                    "terminated",
                    "shutdown",
                    "inactive",
                    "false",
                    "down",
                    "éteint",
                    "éteinte" -> Powered.OFF;
            case "suspended", "paused", "hibernated", "saved" -> Powered.SUSPENDED;
            default -> Powered.UNKNOWN;
        };
    }

    /** Virtual or physical; null if the word is neither. */
    public static @Nullable Kind machine(String text) {
        return switch (plain(text)) {
            case "virtual", "virtualmachine", "virtualserver", "vm", "virtuelle" -> Kind.VIRTUAL_MACHINE;
            case "physical", "physicalmachine", "physicalserver", "baremetal", "physique" -> Kind.PHYSICAL_MACHINE;
            default -> null;
        };
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
