package fr.allerretour.inventory.completeness.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.completeness.Figure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How complete something is. */
@RegisterForReflection
@Schema(
        name = "CompletenessFigure",
        description = "completeness = 100 × knownPoints / neededPoints, rounded down; confidence is the same with each"
                + " known point counted as far as its source is believed. Both are absent where nothing is asked.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FigureView(
        @Schema(description = "0 to 100, two decimals.", examples = "61.25") @Nullable
        BigDecimal completeness,

        @Schema(description = "0 to 100, two decimals; never above completeness.", examples = "54.40") @Nullable
        BigDecimal confidence,

        @Schema(description = "Points of the fields that have a value.", examples = "98")
        long knownPoints,

        @Schema(description = "Points of all fields that are asked.", examples = "160")
        long neededPoints) {

    static FigureView of(Figure figure) {
        return new FigureView(figure.completeness(), figure.confidence(), figure.known(), figure.needed());
    }
}
