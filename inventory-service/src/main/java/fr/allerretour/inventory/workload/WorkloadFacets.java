package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.workload.index.Facet;
import fr.allerretour.inventory.workload.index.FacetCount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many workloads there are, and how many have which value. */
@Schema(name = "WorkloadFacets")
public record WorkloadFacets(
        @Schema(description = "How many the list has with these filters.", examples = "1250")
        long total,

        List<Count> kind,
        List<Count> environment,
        List<Count> criticality,
        List<Count> powered,
        List<Count> place,
        List<Count> template,

        @Schema(description = "Keys of applications; those of no application count nowhere here.")
        List<Count> application) {

    private static final int MOST_VALUES = 50;

    /** How many have a value. */
    @Schema(name = "FacetCount")
    public record Count(
            @Schema(description = "As the filter of the same name takes it.", examples = "VIRTUAL_MACHINE")
            String value,

            @Schema(description = "How many have it, 1 or more.", examples = "1100")
            long count) {}

    static WorkloadFacets of(long total, Map<Facet, List<FacetCount>> counts) {
        return new WorkloadFacets(
                total,
                most(counts, Facet.KIND),
                most(counts, Facet.ENVIRONMENT),
                most(counts, Facet.CRITICALITY),
                most(counts, Facet.POWERED),
                most(counts, Facet.PLACE),
                most(counts, Facet.TEMPLATE),
                most(counts, Facet.APPLICATION));
    }

    private static List<Count> most(Map<Facet, List<FacetCount>> counts, Facet facet) {
        return FacetCount.top(Objects.requireNonNull(counts.get(facet)), MOST_VALUES).stream()
                .map(count -> new Count(count.value(), count.count()))
                .toList();
    }
}
