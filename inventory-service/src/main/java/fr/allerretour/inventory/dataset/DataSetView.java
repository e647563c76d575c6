package fr.allerretour.inventory.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A data set as it is shown. */
@Schema(name = "DataSet")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataSetView(
        UUID id,
        String key,
        String name,
        Category category,
        Sensitivity sensitivity,
        Set<Regime> regimes,
        long volumeMiB,
        Place place,
        @Nullable String workload,
        @Nullable String application,

        @Schema(description = "For each member, the file and row, or who, and when.")
        Map<String, String> provenance,

        Instant updatedAt) {

    static DataSetView of(DataSet dataSet) {
        return new DataSetView(
                dataSet.id,
                dataSet.key,
                dataSet.name,
                dataSet.category,
                dataSet.sensitivity,
                dataSet.regimes,
                dataSet.volumeMiB,
                dataSet.place,
                dataSet.workload,
                dataSet.application,
                Provenance.byField(dataSet.provenance),
                dataSet.updatedAt);
    }
}
