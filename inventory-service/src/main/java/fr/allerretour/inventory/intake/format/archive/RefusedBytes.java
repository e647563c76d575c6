package fr.allerretour.inventory.intake.format.archive;

import fr.allerretour.inventory.intake.format.FormatException;
import java.io.IOException;

/** A refusal on its way through a stream, which may only throw this. */
public final class RefusedBytes extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient FormatException refusal;

    RefusedBytes(FormatException refusal) {
        super(refusal.detailEn(), refusal);
        this.refusal = refusal;
    }

    public FormatException refusal() {
        return refusal;
    }
}
