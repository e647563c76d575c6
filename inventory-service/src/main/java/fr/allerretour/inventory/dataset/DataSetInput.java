package fr.allerretour.inventory.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a data set; what it leaves out is unknown. */
@Schema(name = "DataSetInput")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataSetInput(
        @Schema(description = "Stable identity in the portfolio; never changes.", examples = "compta-base")
        @NotBlank
        @Size(max = 255)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must hold no control character")
        String key,

        @Schema(examples = "Base comptable") @NotBlank @Size(max = 255)
        String name,

        @Schema(description = "SUPPLIED by the customer, PRODUCED in the service, or TECHNICAL.", examples = "PRODUCED")
        @NotNull
        Category category,

        @Schema(examples = "PERSONAL") @Nullable Sensitivity sensitivity,

        @Schema(description = "Legal regimes that bear on it.") @Nullable
        Set<Regime> regimes,

        @Schema(description = "Volume in MiB, 0 if unknown.", examples = "20480") @PositiveOrZero @Nullable
        Long volumeMiB,

        @Schema(description = "Where it lies today.", examples = "FR") @Nullable
        Place place,

        @Schema(description = "Key of the workload that holds it, which must be in the portfolio.")
        @Size(min = 1, max = 255)
        @Nullable
        String workload,

        @Schema(description = "Key of its application, which must be in the portfolio.")
        @Size(min = 1, max = 255)
        @Nullable
        String application) {

    static DataSetInput of(DataSet dataSet) {
        return new DataSetInput(
                dataSet.key,
                dataSet.name,
                dataSet.category,
                dataSet.sensitivity,
                dataSet.regimes,
                dataSet.volumeMiB,
                dataSet.place,
                dataSet.workload,
                dataSet.application);
    }

    /** Writes all but the key. */
    void fill(DataSet dataSet) {
        dataSet.name = name.strip();
        dataSet.category = category;
        dataSet.sensitivity = Objects.requireNonNullElse(sensitivity, Sensitivity.UNKNOWN);
        dataSet.regimes = Objects.requireNonNullElse(regimes, Set.of());
        dataSet.volumeMiB = Objects.requireNonNullElse(volumeMiB, 0L);
        dataSet.place = Objects.requireNonNullElse(place, Place.UNKNOWN);
        dataSet.workload = workload;
        dataSet.application = application;
    }
}
