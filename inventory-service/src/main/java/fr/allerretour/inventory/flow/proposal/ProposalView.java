package fr.allerretour.inventory.flow.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.flow.finding.PortEvidence;
import fr.allerretour.inventory.flow.finding.Reason;
import fr.allerretour.inventory.vocabulary.Strength;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as it is shown. */
@Schema(name = "DependencyProposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProposalView(
        UUID id,

        @Schema(description = "Key of the workload that calls.", examples = "srv-compta")
        String from,

        @Schema(description = "Key of the workload that is called.", examples = "srv-sql-01")
        String to,

        @Schema(description = "What it would be: HARD moves together, SOFT costs when cut.")
        Strength strength,

        @Schema(
                description =
                        "0 to 1: half by bytes, three tenths by the share of days, the rest by flows; halved for services"
                                + " that serve everybody.",
                examples = "0.642")
        BigDecimal weight,

        ProposalState state,

        @Schema(description = "Why it is proposed, and why as hard or soft.")
        List<Because> reasons,

        @Schema(description = "What is called, the busiest first, at most twenty.")
        List<PortEvidence> ports,

        @Schema(description = "How many more ports are called.", examples = "0")
        int otherPorts,

        @Schema(examples = "18200") long flows,

        @Schema(description = "Both ways; absent if the log does not say.", examples = "73400320") @Nullable
        Long bytes,

        @Schema(examples = "91000") long packets,

        @Nullable Instant firstSeen,

        @Nullable Instant lastSeen,

        @Schema(description = "On how many days; 64 means 64 or more.", examples = "21")
        int days,

        @Schema(description = "The log that this is from.") UUID flowImport,

        @Schema(examples = "vpc-2026-03.log.gz") String fileName,

        @Nullable String decidedBy,

        @Nullable Instant decidedAt,

        Instant updatedAt) {

    /** One reason. */
    @Schema(name = "ProposalReason")
    public record Because(
            @Schema(examples = "database-port") String code, String en, String fr) {}

    static ProposalView of(DependencyProposal proposal) {
        return new ProposalView(
                proposal.id,
                proposal.fromKey,
                proposal.toKey,
                proposal.strength,
                proposal.weight,
                proposal.state,
                reasons(proposal.reasons),
                proposal.ports,
                proposal.otherPorts,
                proposal.flows,
                proposal.bytes,
                proposal.packets,
                proposal.firstSeen,
                proposal.lastSeen,
                proposal.days,
                proposal.flowImport,
                proposal.fileName,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.updatedAt);
    }

    private static List<Because> reasons(String codes) {
        List<String> wanted = List.of(codes.split(" "));
        return Arrays.stream(Reason.values())
                .filter(reason -> wanted.contains(reason.code()))
                .map(reason -> new Because(
                        reason.code(), reason.words().en(), reason.words().fr()))
                .toList();
    }
}
