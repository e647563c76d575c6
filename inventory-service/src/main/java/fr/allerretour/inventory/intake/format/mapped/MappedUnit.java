package fr.allerretour.inventory.intake.format.mapped;

import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import org.jspecify.annotations.Nullable;

/** What a column counts in. "Go" and "GB" are no unit here: people mean GIB or GB by them, and have to say which. */
public enum MappedUnit {
    BYTE(SizeUnit.BYTE),
    KIB(SizeUnit.KIB),
    MIB(SizeUnit.MIB),
    GIB(SizeUnit.GIB),
    TIB(SizeUnit.TIB),
    KB(SizeUnit.KB),
    MB(SizeUnit.MB),
    GB(SizeUnit.GB),
    TB(SizeUnit.TB),
    /** Virtual or physical cores. */
    CORE(null),
    /** Processors, each of so many cores as another column says. */
    SOCKET(null);

    private final @Nullable SizeUnit size;

    MappedUnit(@Nullable SizeUnit size) {
        this.size = size;
    }

    /** The unit of a size; null if it counts cores or processors. */
    public @Nullable SizeUnit size() {
        return size;
    }
}
