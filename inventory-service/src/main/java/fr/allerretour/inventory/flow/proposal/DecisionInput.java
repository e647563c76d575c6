package fr.allerretour.inventory.flow.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.vocabulary.Strength;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which proposals a decision is about: those of a list, or all open ones that a filter lets through. */
@Schema(
        name = "ProposalDecision",
        description =
                "Either ids, or a filter of at least one of minWeight, maxWeight and strength, which looks at open"
                        + " proposals only.",
        examples = "{\"minWeight\": 0.5, \"strength\": \"HARD\"}")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionInput(
        @Schema(description = "Ids of proposals, 1 to 10,000.") @Size(min = 1, max = 10_000) @Nullable
        List<UUID> ids,

        @Schema(description = "Only open ones of this weight or more.", examples = "0.5")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        BigDecimal minWeight,

        @Schema(description = "Only open ones of this weight or less.", examples = "1")
        @DecimalMin("0")
        @DecimalMax("1")
        @Nullable
        BigDecimal maxWeight,

        @Schema(description = "Only open ones of this strength.", examples = "HARD") @Nullable
        Strength strength) {

    boolean isFilter() {
        return minWeight != null || maxWeight != null || strength != null;
    }
}
