package fr.allerretour.inventory.intake.format.mapped;

import java.util.Locale;
import java.util.Optional;

/**
 * A unit of sizes as people write it.
 *
 * @param power of 1024 or 1000: 0 bytes, 1 kilo, 2 mega, 3 giga, 4 tera
 * @param certain whether it says which of the two: "Gio" does, "Go" does not
 */
public record UnitWord(int power, boolean certain) {

    private static final MappedUnit[] BINARY = {
        MappedUnit.BYTE, MappedUnit.KIB, MappedUnit.MIB, MappedUnit.GIB, MappedUnit.TIB
    };
    private static final MappedUnit[] DECIMAL = {
        MappedUnit.BYTE, MappedUnit.KB, MappedUnit.MB, MappedUnit.GB, MappedUnit.TB
    };

    /** The unit that the word names, whatever its case. */
    public static Optional<UnitWord> of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "o", "b", "octet", "octets", "byte", "bytes" -> Optional.of(new UnitWord(0, true));
            case "kio", "kib" -> Optional.of(new UnitWord(1, true));
            case "ko", "kb", "k" -> Optional.of(new UnitWord(1, false));
            case "mio", "mib" -> Optional.of(new UnitWord(2, true));
            case "mo", "mb", "m" -> Optional.of(new UnitWord(2, false));
            case "gio", "gib" -> Optional.of(new UnitWord(3, true));
            case "go", "gb", "g" -> Optional.of(new UnitWord(3, false));
            case "tio", "tib" -> Optional.of(new UnitWord(4, true));
            case "to", "tb", "t" -> Optional.of(new UnitWord(4, false));
            default -> Optional.empty();
        };
    }

    /** It by powers of 1024. */
    public MappedUnit binary() {
        return BINARY[power];
    }

    /**
     * What it means in a column of that unit: "Go" is 1024³ bytes where the column counts in MIB and 1000³ where it counts
     * in MB; nothing where the column counts in bytes, which says neither.
     */
    public Optional<MappedUnit> in(MappedUnit column) {
        if (certain) {
            return Optional.of(binary());
        }
        return switch (column) {
            case KIB, MIB, GIB, TIB -> Optional.of(binary());
            case KB, MB, GB, TB -> Optional.of(DECIMAL[power]);
            case BYTE, CORE, SOCKET -> Optional.empty();
        };
    }
}
