package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.completeness.Completeness;
import fr.allerretour.inventory.completeness.Field;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete an application is. */
@Schema(name = "ApplicationCompleteness")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationCompletenessView(
        @Schema(examples = "compta") String key,

        @Schema(examples = "Comptabilité générale") String name,

        @Schema(examples = "Direction financière") @Nullable String owner,

        @Schema(description = "Its own fields, its workloads and its data sets together.")
        FigureView figure,

        @Schema(description = "Its own fields that are missing.", examples = "[\"intent\", \"needs\"]")
        List<String> missing) {

    static ApplicationCompletenessView of(Completeness.Of of) {
        return new ApplicationCompletenessView(
                of.item().key(),
                of.item().name(),
                of.item().owner(),
                FigureView.of(of.figure()),
                of.missing().stream().map(Field::code).toList());
    }
}
