package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.ruling.Contest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of an import, checked.
 *
 * @param seq its number in the import, from 1
 * @param kind what it describes, null if it could not be read
 * @param key the identity it was matched by, null if it has none
 * @param given what it says, references resolved to keys; null once nothing is to be done with it
 * @param origins places in the file, each with the fields it gives, separated by blanks
 * @param contests what stands against what another source said
 * @param match how it was told to be about a workload that is known; null if by its own key, or if it is none
 * @param cells what it said, for the way back; empty unless rejected
 */
public record StagedRow(
        int seq,
        Position position,
        @Nullable ItemKind kind,
        @Nullable String key,
        RowState state,
        @Nullable ObjectNode given,
        Map<String, String> origins,
        List<FieldChange> changes,
        List<Contest> contests,
        @Nullable RowMatch match,
        List<RowIssue> issues,
        List<String> cells) {

    static StagedRow rejected(
            int seq,
            Position position,
            @Nullable ItemKind kind,
            @Nullable String key,
            RowIssue issue,
            List<String> cells) {
        return new StagedRow(
                seq,
                position,
                kind,
                key,
                RowState.REJECTED,
                null,
                Map.of(),
                List.of(),
                List.of(),
                null,
                List.of(issue),
                cells);
    }

    /** Whether all that it says is left aside, because another source's word stands. */
    boolean isKeptOnly() {
        return state == RowState.CHANGED && changes.stream().allMatch(FieldChange::stays);
    }

    /** The row if nothing is to be done with it. */
    StagedRow unchanged() {
        return new StagedRow(
                seq, position, kind, key, RowState.UNCHANGED, null, Map.of(), changes, List.of(), match, issues, cells);
    }
}
