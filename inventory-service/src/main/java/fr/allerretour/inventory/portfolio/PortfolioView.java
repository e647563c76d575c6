package fr.allerretour.inventory.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A portfolio as it is shown. */
@Schema(name = "Portfolio")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PortfolioView(
        UUID id,

        @Schema(examples = "Siège de Lyon") String name,

        @Nullable String description,

        @Schema(description = "How often its content has changed.", examples = "3")
        long revision,

        Instant createdAt,
        Instant updatedAt) {

    static PortfolioView of(Portfolio portfolio) {
        return new PortfolioView(
                portfolio.id,
                portfolio.name,
                portfolio.description,
                portfolio.revision,
                portfolio.createdAt,
                portfolio.updatedAt);
    }
}
