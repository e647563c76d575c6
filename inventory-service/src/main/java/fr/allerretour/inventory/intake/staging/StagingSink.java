package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowRejection;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.known.ConflictTable;
import fr.allerretour.inventory.intake.known.PortfolioIndexes;
import fr.allerretour.kit.job.JobContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file's rows as they are read, checks them against the portfolio in batches, and stages them. Only rows whose
 * host stands further down in the file wait until its end.
 */
final class StagingSink implements RowSink {

    private final JobContext job;
    private final RowCheck check;
    private final RowComparison comparison;
    private final PortfolioIndexes.Known known;
    private final StagingArea.Batches batches;
    private final ObjectMapper json;
    private final Map<String, SheetHead> heads = new LinkedHashMap<>();
    private final List<FileWarning> warnings = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<StagedRow> rejected = new ArrayList<>();
    private final List<Candidate> waiting = new ArrayList<>();
    private final LateRefusals late;
    private int seq;

    /** A row whose identity is known; references are empty until they are resolved. */
    private record Candidate(
            int seq, ParsedRow row, ItemKind kind, RowCheck.Identified who, Map<String, String> references) {

        String key() {
            return who.key();
        }
    }

    StagingSink(
            JobContext job,
            PortfolioIndexes.Known known,
            RowComparison comparison,
            StagingArea.Batches batches,
            ObjectMapper json) {
        this.job = job;
        this.check = new RowCheck(known.index(), known.machines());
        this.comparison = comparison;
        this.known = known;
        this.late = new LateRefusals(known.hostByWorkload(), batches);
        this.batches = batches;
        this.json = json;
    }

    List<SheetHead> heads() {
        return List.copyOf(heads.values());
    }

    List<FileWarning> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void sheet(SheetHead head) {
        heads.put(head.sheet(), head);
    }

    @Override
    public void item(ParsedRow row) {
        seq++;
        ItemKind kind = ItemKind.of(row.item());
        try {
            if (check.isNamedAgain(row)) {
                return;
            }
            Candidate candidate = new Candidate(seq, row, kind, check.identify(row), Map.of());
            resolve(candidate, false);
        } catch (RowRefused refused) {
            reject(seq, row, kind, null, refused.issue());
        }
    }

    private void resolve(Candidate candidate, boolean last) {
        try {
            Map<String, String> references = check.resolve(candidate.row(), last);
            if (references == null) {
                waiting.add(candidate);
                return;
            }
            Candidate resolved =
                    new Candidate(candidate.seq(), candidate.row(), candidate.kind(), candidate.who(), references);
            late.passed(
                    resolved.kind(),
                    new LateRefusals.Row(resolved.seq(), resolved.key(), references, () -> cells(resolved.row())));
            candidates.add(resolved);
            if (candidates.size() >= StagingArea.BATCH) {
                flush();
            }
        } catch (RowRefused refused) {
            late.refused(candidate.kind(), candidate.key());
            reject(candidate.seq(), candidate.row(), candidate.kind(), candidate.key(), refused.issue());
        }
    }

    private void reject(int number, ParsedRow row, ItemKind kind, @Nullable String key, RowIssue issue) {
        addRejected(StagedRow.rejected(number, row.position(), kind, key, issue, cells(row)));
        rejectOtherParts(row, kind, key, issue);
    }

    /** Every row that the item was put together from comes back, not only the first. */
    private void rejectOtherParts(ParsedRow row, ItemKind kind, @Nullable String key, RowIssue issue) {
        row.parts().stream().skip(1).forEach(part -> {
            seq++;
            addRejected(StagedRow.rejected(seq, part.position(), kind, key, issue, part.cells()));
        });
    }

    private List<String> cells(ParsedRow row) {
        if (!row.cells().isEmpty()) {
            return row.cells();
        }
        SheetHead head = heads.get(row.position().sheet());
        return head == null ? List.of() : RejectedCells.of(row, head, json);
    }

    @Override
    public void rejected(RowRejection rejection) {
        seq++;
        RowIssue issue =
                RowIssue.of(rejection.problem(), rejection.column(), rejection.detailEn(), rejection.detailFr());
        addRejected(StagedRow.rejected(seq, rejection.position(), null, null, issue, rejection.cells()));
    }

    private void addRejected(StagedRow row) {
        rejected.add(row);
        if (rejected.size() >= StagingArea.BATCH) {
            batches.insert(rejected);
            rejected.clear();
        }
    }

    @Override
    public void warning(FileWarning warning) {
        warnings.add(warning);
    }

    @Override
    public void progress(long done, long total) {
        job.checkCancelled();
        job.progress(done, total, "bytes", "Reading");
    }

    /** What can only be said once all rows are there. */
    void finish() {
        List<Candidate> last = List.copyOf(waiting);
        waiting.clear();
        last.forEach(candidate -> resolve(candidate, true));
        flush();
        batches.insert(rejected);
        rejected.clear();
        batches.settle();
        late.settle();
    }

    private void flush() {
        Map<ItemKind, List<Candidate>> byKind = new LinkedHashMap<>();
        candidates.forEach(
                c -> byKind.computeIfAbsent(c.kind(), kind -> new ArrayList<>()).add(c));
        candidates.clear();
        List<StagedRow> staged = new ArrayList<>();
        byKind.forEach((kind, list) -> {
            Map<String, Item> existing =
                    batches.existing(kind, list.stream().map(Candidate::key).toList());
            List<StagedRow> compared = new ArrayList<>();
            for (Candidate candidate : list) {
                compared.add(compare(candidate, existing.get(candidate.key())));
            }
            staged.addAll(withoutWhatIsKnown(kind, compared));
        });
        batches.insert(staged);
    }

    private StagedRow compare(Candidate candidate, @Nullable Item existing) {
        ObjectNode given = comparison.given(candidate.row(), candidate.who(), candidate.references());
        String required = candidate.kind().required();
        boolean completes = candidate.row().completes();
        if (existing == null && (completes || required != null && !given.has(required))) {
            late.refused(candidate.kind(), candidate.key());
            RowIssue issue = completes ? nothingToComplete(candidate) : needs(candidate, required);
            rejectOtherParts(candidate.row(), candidate.kind(), candidate.key(), issue);
            return StagedRow.rejected(
                    candidate.seq(),
                    candidate.row().position(),
                    candidate.kind(),
                    candidate.key(),
                    issue,
                    cells(candidate.row()));
        }
        StagedRow staged =
                comparison.staged(candidate.seq(), candidate.row(), candidate.kind(), candidate.who(), given, existing);
        boolean hostKept = staged.changes().stream()
                .anyMatch(change -> change.stays() && change.field().equals("runsOn"));
        if (existing != null && hostKept) {
            known.hostByWorkload()
                    .put(candidate.key(), existing.fields().path("runsOn").asText());
        }
        return staged;
    }

    private static RowIssue needs(Candidate candidate, @Nullable String required) {
        return RowIssue.of(
                RowProblem.REQUIRED,
                required,
                "'" + candidate.key()
                        + "' is not in the portfolio yet, and a new one needs a value in '" + required
                        + "'. Fill it in, or correct the key.",
                "'" + candidate.key() + "' n'est pas encore dans le portefeuille, et un nouvel élément"
                        + " doit renseigner '" + required + "'. Complétez, ou corrigez la clé.");
    }

    private static RowIssue nothingToComplete(Candidate candidate) {
        return RowIssue.of(
                RowProblem.UNKNOWN_REFERENCE,
                "key",
                "'" + candidate.key()
                        + "' is not in this portfolio, and this row only completes what is. Correct the key.",
                "'" + candidate.key()
                        + "' n'est pas dans ce portefeuille, et cette ligne ne fait que compléter ce qui y"
                        + " est. Corrigez la clé.");
    }

    /** Rows whose every word is already known not to stand would change nothing. */
    private List<StagedRow> withoutWhatIsKnown(ItemKind kind, List<StagedRow> rows) {
        List<String> keys = rows.stream()
                .filter(StagedRow::isKeptOnly)
                .map(row -> String.valueOf(row.key()))
                .toList();
        if (keys.isEmpty()) {
            return rows;
        }
        Set<ConflictTable.Rival> rivals = batches.rivals(kind, keys);
        return rows.stream()
                .map(row -> row.isKeptOnly()
                                && row.contests().stream()
                                        .allMatch(contest -> rivals.contains(new ConflictTable.Rival(
                                                String.valueOf(row.key()),
                                                contest.field(),
                                                contest.offeredId(),
                                                contest.offered().toString())))
                        ? row.unchanged()
                        : row)
                .toList();
    }
}
