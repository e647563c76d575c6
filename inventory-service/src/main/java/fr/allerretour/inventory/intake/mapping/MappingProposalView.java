package fr.allerretour.inventory.intake.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.mapped.DateOrder;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import fr.allerretour.inventory.intake.format.mapped.propose.Guess;
import fr.allerretour.inventory.intake.format.mapped.propose.MappingProposal;
import fr.allerretour.inventory.intake.format.mapped.propose.Open;
import fr.allerretour.inventory.intake.format.mapped.propose.ProposedColumn;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposed mapping as it is shown: the guesses with their reasons, and the draft without what must be confirmed. */
@Schema(name = "ColumnMappingProposal")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MappingProposalView(
        @Schema(description = "How many rows under the headings were looked at.", examples = "500")
        int rowsSeen,

        ProposedRows rows,

        @Schema(description = "What the workloads are; absent if the rows are none, or a column says it.") @Nullable
        ProposedKind kind,

        ProposedDecimals decimals,

        @Schema(description = "Its headings, in their order.")
        List<Column> columns,

        @Schema(
                description = "To be completed, named and sent to POST /column-mappings: holds what needs no"
                        + " confirmation; what is left out (a target, a unit, ...) must be said.")
        Draft draft) {

    /** The same in both languages. */
    @Schema(name = "MappingReason")
    public record Why(
            @Schema(examples = "A usual heading for it.") String en,

            @Schema(examples = "Un en-tête usuel pour cela.")
            String fr) {

        static Why of(Words words) {
            return new Why(words.en(), words.fr());
        }
    }

    /** What each row may be. */
    @Schema(name = "ProposedRows")
    public record ProposedRows(
            RowSubject value,
            Sureness sure,

            @Schema(description = "Whether you have to say it.")
            boolean confirm,

            Why why) {}

    /** What the workloads may be. */
    @Schema(name = "ProposedKind")
    public record ProposedKind(
            Kind value,
            Sureness sure,

            @Schema(description = "Whether you have to say it.")
            boolean confirm,

            Why why) {}

    /** How numbers may be written. */
    @Schema(name = "ProposedDecimals")
    public record ProposedDecimals(
            Decimals value,
            Sureness sure,

            @Schema(description = "Whether you have to say it.")
            boolean confirm,

            Why why) {}

    /** What a heading may be. */
    @Schema(name = "ProposedColumn")
    public record Column(
            @Schema(description = "The whole guess, as it can be saved if it is right.")
            MappedColumnInput column,

            @Schema(description = "Of what it becomes.") Sureness sure,

            @Schema(description = "What of it you have to say.")
            List<Open> confirm,

            Why why,

            @Schema(description = "Up to three of its cells, shortened.", examples = "[\"16\", \"32\"]")
            List<String> examples,

            @Schema(
                    description = "Words that mean no value for certain; say in values what they stand for, or their"
                            + " rows are rejected.",
                    examples = "[\"En stock\"]")
            List<String> openWords) {}

    /** A mapping without name, and without what you have to say. */
    @Schema(name = "ColumnMappingDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Draft(
            @Nullable RowSubject rows,

            @Nullable Kind kind,
            @Nullable Decimals decimals,
            List<DraftColumn> columns) {}

    /** A column without what you have to say. */
    @Schema(name = "MappedColumnDraft")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DraftColumn(
            @Schema(examples = "RAM (Go)") String heading,

            @Nullable MappedTarget target,
            @Nullable String attribute,
            @Nullable MappedUnit unit,
            @Nullable DateOrder dates,
            @Nullable Map<String, String> values) {}

    static MappingProposalView of(MappingProposal proposal) {
        Guess<Kind> kind = proposal.kind();
        return new MappingProposalView(
                proposal.rowsSeen(),
                new ProposedRows(
                        proposal.rows().value(),
                        proposal.rows().sure(),
                        proposal.rows().confirm(),
                        Why.of(proposal.rows().why())),
                kind == null ? null : new ProposedKind(kind.value(), kind.sure(), kind.confirm(), Why.of(kind.why())),
                new ProposedDecimals(
                        proposal.decimals().value(),
                        proposal.decimals().sure(),
                        proposal.decimals().confirm(),
                        Why.of(proposal.decimals().why())),
                proposal.columns().stream().map(MappingProposalView::column).toList(),
                new Draft(
                        said(proposal.rows()),
                        kind == null ? null : said(kind),
                        said(proposal.decimals()),
                        proposal.columns().stream()
                                .map(MappingProposalView::draft)
                                .toList()));
    }

    private static <T> @Nullable T said(Guess<T> guess) {
        return guess.confirm() ? null : guess.value();
    }

    private static Column column(ProposedColumn proposed) {
        return new Column(
                MappedColumnInput.of(proposed.column()),
                proposed.sure(),
                proposed.confirm().stream().sorted().toList(),
                Why.of(proposed.why()),
                proposed.examples(),
                proposed.openWords());
    }

    private static DraftColumn draft(ProposedColumn proposed) {
        MappedColumn column = proposed.column();
        if (proposed.confirm().contains(Open.TARGET)) {
            return new DraftColumn(column.heading(), null, null, null, null, null);
        }
        return new DraftColumn(
                column.heading(),
                column.target(),
                column.attribute(),
                proposed.confirm().contains(Open.UNIT) ? null : column.unit(),
                proposed.confirm().contains(Open.DATES) ? null : column.dates(),
                column.values().isEmpty() ? null : column.values());
    }
}
