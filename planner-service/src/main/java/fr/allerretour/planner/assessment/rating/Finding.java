package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one rule says of one offer. */
public sealed interface Finding {

    Reason reason();

    /** The rule is met, or is a duty only. */
    record Met(Reason reason) implements Finding {}

    /** The rule would be met if something became true. */
    record Pending(
            Reason reason,
            Text mustBecomeTrue,
            @Nullable LocalDate from,
            @Nullable Fact dateFact) implements Finding {}

    /** The rule is broken. */
    record Broken(Reason reason, Text liftedBy) implements Finding {}
}
