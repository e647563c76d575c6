package fr.allerretour.inventory.flow.intake;

import fr.allerretour.inventory.flow.finding.Thresholds;
import fr.allerretour.inventory.flow.format.FlowFormat;
import fr.allerretour.inventory.flow.rule.PortRules;
import fr.allerretour.inventory.flow.rule.PortRules.PortRule;
import fr.allerretour.inventory.flow.rule.PortUse;
import fr.allerretour.inventory.flow.rule.Treatment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How flows are judged, as it is shown. */
@Schema(name = "FlowRules")
public record FlowRulesView(
        @Schema(description = "When the rules were last looked over.")
        LocalDate asOf,

        @Schema(description = "The formats that are read.") List<Format> formats,

        @Schema(description = "From where on something is much.")
        Thresholds thresholds,

        @Schema(description = "What ports are used for, and what is done with flows to them.")
        List<Use> uses,

        @Schema(description = "Which port is what. All others are APPLICATION, from 49152 on REMOTE_CALL.")
        List<PortRule> ports) {

    /** A format. */
    @Schema(name = "FlowFormat")
    public record Format(
            @Schema(examples = "aws-vpc-flow-log") String id, String en, String fr) {}

    /** A use of ports. */
    @Schema(name = "PortUseRule")
    public record Use(
            PortUse use,
            String en,
            String fr,
            Treatment treatment,
            String treatmentEn,
            String treatmentFr,

            @Schema(description = "Whether few clients suffice to take a server of it for a service of everybody.")
            boolean usuallyShared) {}

    static FlowRulesView of(PortRules rules, Thresholds thresholds) {
        return new FlowRulesView(
                rules.asOf(),
                Arrays.stream(FlowFormat.values())
                        .map(format -> new Format(
                                format.id(), format.title().en(), format.title().fr()))
                        .toList(),
                thresholds,
                Arrays.stream(PortUse.values())
                        .map(use -> new Use(
                                use,
                                use.words().en(),
                                use.words().fr(),
                                use.treatment(),
                                use.treatment().words().en(),
                                use.treatment().words().fr(),
                                use.usuallyShared()))
                        .toList(),
                rules.rules());
    }
}
