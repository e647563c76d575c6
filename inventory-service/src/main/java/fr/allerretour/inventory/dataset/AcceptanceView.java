package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of accepting derived values. */
@Schema(name = "Acceptance")
public record AcceptanceView(
        LocalDate asOf,

        @Schema(description = "Data sets that have changed.", examples = "1")
        int changed,

        List<Item> items) {

    /** What came of it for one data set. */
    @Schema(name = "AcceptanceItem")
    public record Item(
            UUID dataSet,
            @Schema(examples = "dossiers") String key,
            Outcome sensitivityOutcome,

            @Schema(description = "As it is now.") Sensitivity sensitivity,

            Outcome regimesOutcome,

            @Schema(description = "As they are now.") List<Regime> regimes) {}

    /** What came of it for one value. */
    @Schema(name = "AcceptanceOutcome")
    public enum Outcome {
        /** The derived value was written. */
        WRITTEN,
        /** It had the derived value already. */
        UNCHANGED,
        /** Somebody declared a value; it stays. */
        DECLARED,
        /** Something still unknown could change it. */
        OPEN,
        /** No rule says anything about it. */
        NOTHING_FOLLOWS
    }
}
