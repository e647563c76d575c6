package fr.allerretour.inventory.flow.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision changed. */
@Schema(name = "ProposalDecisionResult")
public record DecisionView(
        @Schema(description = "Proposals that are decided now and were not before.", examples = "120")
        long decided,

        @Schema(description = "Proposals that already were: left as they are.", examples = "0")
        long already,

        @Schema(description = "Dependencies that were added.", examples = "118")
        long dependenciesAdded,

        @Schema(description = "Dependencies that were there, and were not touched.", examples = "2")
        long dependenciesKept,

        @Schema(
                description = "Proposals of which a workload is no longer in the portfolio: they stay open.",
                examples = "0")
        long withoutWorkload) {}
