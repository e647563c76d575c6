package fr.allerretour.inventory.regime.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.regime.Confidence;
import fr.allerretour.inventory.regime.RegimeRule;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule on regimes and sensitivity as it is shown. */
@Schema(name = "RegimeRule")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegimeRuleView(
        @Schema(examples = "REG-HDS") String id,

        @Schema(description = "The control that asks for it.", examples = "HDS-27")
        String control,

        @Schema(description = "The regime that follows; absent if none does.", examples = "HDS") @Nullable
        Regime regime,

        @Schema(description = "What the data are at least; absent if nothing follows.", examples = "HEALTH") @Nullable
        Sensitivity sensitivity,

        Text reason,

        @Schema(description = "Statements that must all be true.")
        List<String> all,

        @Schema(description = "Statements of which one must be true, if there are any.")
        List<String> any,

        @Schema(description = "Statements of which none may be true.")
        List<String> none,

        @Schema(description = "First day on which it applies.")
        LocalDate from,

        @Schema(description = "Last day on which it applies; absent while it is open.") @Nullable
        LocalDate until,

        Text source,

        @Schema(description = "Day whose state the source describes.")
        LocalDate sourceAsOf,

        @Schema(description = "P primary text read, S secondary source read, K general knowledge.")
        Confidence confidence,

        @Schema(description = "General knowledge that nobody has confirmed.")
        boolean unconfirmed) {

    public static RegimeRuleView of(RegimeRule rule) {
        return new RegimeRuleView(
                rule.id(),
                rule.control(),
                rule.regime(),
                rule.sensitivity(),
                rule.reason(),
                rule.when().all(),
                rule.when().any(),
                rule.when().none(),
                rule.from(),
                rule.until(),
                rule.source().title(),
                rule.source().asOf(),
                rule.source().confidence(),
                rule.source().confidence().unconfirmed());
    }
}
