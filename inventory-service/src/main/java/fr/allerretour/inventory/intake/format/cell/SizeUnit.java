package fr.allerretour.inventory.intake.format.cell;

import java.math.BigDecimal;
import java.math.MathContext;

/** What a size is counted in. */
public enum SizeUnit {
    BYTE(1),
    KIB(1L << 10),
    MIB(1L << 20),
    GIB(1L << 30),
    TIB(1L << 40),
    KB(1_000),
    MB(1_000_000),
    GB(1_000_000_000),
    TB(1_000_000_000_000L);

    private static final BigDecimal BYTES_IN_MIB = BigDecimal.valueOf(1L << 20);

    private final BigDecimal bytes;

    SizeUnit(long bytes) {
        this.bytes = BigDecimal.valueOf(bytes);
    }

    /** So many of this unit in MiB, not rounded to whole ones. */
    BigDecimal toMebibytes(BigDecimal size) {
        return size.multiply(bytes).divide(BYTES_IN_MIB, MathContext.DECIMAL128);
    }
}
