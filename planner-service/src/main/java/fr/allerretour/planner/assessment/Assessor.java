package fr.allerretour.planner.assessment;

import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.snapshot.Snapshot;
import java.time.LocalDate;

/** Turns a snapshot into verdicts. Same input, same answer, in the same order. */
public final class Assessor {

    private final Catalogue catalogue;

    public Assessor(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Assesses every workload as of that date: only facts known and rules in force on that day count. */
    public Assessment assess(Snapshot snapshot, LocalDate asOf) {
        throw new UnsupportedOperationException("Catalogue " + catalogue.version() + " is not read yet");
    }
}
