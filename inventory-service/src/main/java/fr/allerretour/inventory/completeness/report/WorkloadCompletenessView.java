package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.completeness.Completeness;
import fr.allerretour.inventory.completeness.Field;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete a workload is. */
@Schema(name = "WorkloadCompleteness")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkloadCompletenessView(
        @Schema(examples = "srv-1") String key,

        @Schema(examples = "srv-compta-01") String name,

        @Schema(description = "Its kind, as a workload has it.", examples = "VIRTUAL_MACHINE")
        String kind,

        @Schema(examples = "compta") @Nullable String application,

        FigureView figure,

        @Schema(
                description =
                        "Fields that are missing, in the order of the table; sensitivity also where only some of its"
                                + " data have one.",
                examples = "[\"sensitivity\", \"environment\"]")
        List<String> missing) {

    static WorkloadCompletenessView of(Completeness.Of of) {
        return new WorkloadCompletenessView(
                of.item().key(),
                of.item().name(),
                String.valueOf(of.item().kind()),
                of.item().application(),
                FigureView.of(of.figure()),
                of.missing().stream().map(Field::code).toList());
    }
}
