package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a CSV file of unknown form is taken for.
 *
 * @param kind what the workloads are; null if the rows are none, or a column says it
 * @param columns its headings, in their order, each once
 * @param rowsSeen how many rows under the headings were looked at
 */
public record MappingProposal(
        Guess<RowSubject> rows,
        @Nullable Guess<Kind> kind,
        Guess<Decimals> decimals,
        List<ProposedColumn> columns,
        int rowsSeen) {}
