package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.match.Match;
import fr.allerretour.inventory.intake.match.MatchRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a row was told to be about a workload that is known, or not to be. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "RowMatch")
public record RowMatch(
        @Schema(
                description =
                        "The rule that chose: key, vm-uuid, mo-ref, cloud-id, bios-uuid, serial, mac or name; absent"
                                + " if none did.",
                examples = "bios-uuid")
        @Nullable
        MatchRule by,

        @Schema(
                description = "The key that the row has for it, which becomes an alias of the workload.",
                examples = "4c4c4544-0042-3510-8052-b4c04f4d3132")
        @Nullable
        String rowKey,

        @Schema(
                description =
                        "Other workloads to which identities of the row lead. Merge them if they are one machine.")
        List<Other> others) {

    /** A workload that is not the one, and what would speak for it. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OtherMatch")
    public record Other(
            @Schema(description = "Its key.") String key,

            @Schema(description = "What it has in common with the row.", examples = "name")
            MatchRule by,

            @Schema(
                    description =
                            "The stronger identity by which it is another machine; absent if the row's key decided.",
                    examples = "vm-uuid")
            @Nullable
            MatchRule differsBy) {}

    /** Null if the row's own key, or the name of a row without a key, says it all. */
    static @Nullable RowMatch of(WorkloadItem row, Match.Same same) {
        boolean plain =
                row.key() == null && same.by() == MatchRule.NAME || same.key().equals(row.key());
        if (plain && same.also().isEmpty()) {
            return null;
        }
        return new RowMatch(
                same.by(),
                same.key().equals(row.key()) ? null : row.key(),
                same.also().stream()
                        .map(claim -> new Other(claim.key(), claim.by(), null))
                        .toList());
    }

    static RowMatch of(Match.NameOnly other) {
        return new RowMatch(null, null, List.of(new Other(other.key(), MatchRule.NAME, other.differsBy())));
    }
}
