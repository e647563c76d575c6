package fr.allerretour.export.dossier;

import fr.allerretour.export.exitclock.ExitClock;
import java.time.LocalDate;
import java.util.List;

/**
 * All that the documents of a bundle are made from.
 *
 * @param requestedOn the day of the bundle's request, the date on every document
 * @param lots in the order of the bundle
 * @param signed whether the bundle will carry a signature
 */
public record Dossier(
        String bundleId,
        String organisation,
        LocalDate requestedOn,
        Plan plan,
        Snapshot snapshot,
        Coverage coverage,
        List<LotOutcome> lots,
        ExitClock clock,
        boolean signed) {

    /** Bytes of all lots. */
    public long bytes() {
        return lots.stream().mapToLong(LotOutcome::bytes).sum();
    }

    /** Losses of all lots that touch content. */
    public long contentLosses() {
        return lots.stream().mapToLong(LotOutcome::contentLosses).sum();
    }
}
