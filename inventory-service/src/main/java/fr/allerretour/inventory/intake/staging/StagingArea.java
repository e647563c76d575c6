package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.kit.job.JobContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the rows of a file wait between the preview and the decision. */
@ApplicationScoped
public class StagingArea {

    static final int BATCH = 500;

    private final StagedRows rows;
    private final ItemTable items;
    private final PortfolioIndexes indexes;
    private final ObjectMapper json;

    StagingArea(StagedRows rows, ItemTable items, PortfolioIndexes indexes, ObjectMapper json) {
        this.rows = rows;
        this.items = items;
        this.indexes = indexes;
        this.json = json;
    }

    /** A file being read into a sink. */
    public interface Reading {

        /** Reads it whole. */
        void into(RowSink sink) throws FormatException, IOException;
    }

    /** What is known once all rows are staged. */
    public record Staged(List<SheetHead> heads, List<FileWarning> warnings, Map<RowState, Long> counts) {}

    /**
     * Reads a file and stages its rows, batch by batch, each in a transaction of its own: nobody looks at them before
     * the import's state says so, and a second try starts by forgetting them.
     */
    public Staged stage(JobContext job, UUID fileImport, UUID portfolio, Reading file)
            throws FormatException, IOException {
        Batches batches = new Batches(job.organisation(), fileImport, portfolio);
        PortfolioIndexes.Known known =
                QuarkusTransaction.requiringNew().call(() -> indexes.load(job.organisation(), portfolio));
        StagingSink sink = new StagingSink(job, known, batches, json);
        file.into(sink);
        sink.finish();
        return new Staged(
                sink.heads(),
                sink.warnings(),
                QuarkusTransaction.requiringNew().call(() -> rows.counts(job.organisation(), fileImport)));
    }

    /** The staged rows of one import, seen from its sink. */
    final class Batches {

        private final String organisation;
        private final UUID fileImport;
        private final UUID portfolio;

        Batches(String organisation, UUID fileImport, UUID portfolio) {
            this.organisation = organisation;
            this.fileImport = fileImport;
            this.portfolio = portfolio;
        }

        Map<String, Item> existing(ItemKind kind, List<String> keys) {
            return QuarkusTransaction.requiringNew().call(() -> items.load(kind, organisation, portfolio, keys));
        }

        void insert(List<StagedRow> batch) {
            QuarkusTransaction.requiringNew().call(() -> {
                rows.insert(organisation, fileImport, batch);
                return true;
            });
        }

        void reject(int seq, RowIssue issue, List<String> cells) {
            QuarkusTransaction.requiringNew().call(() -> {
                rows.reject(organisation, fileImport, seq, issue, cells);
                return true;
            });
        }
    }

    /**
     * Does what the preview showed, within the present transaction: all of it becomes visible at once, or nothing.
     *
     * @param source the file's name, for the provenance
     */
    public void apply(JobContext job, UUID fileImport, UUID portfolio, String source, long total, Instant now)
            throws SQLException {
        long done = 0;
        for (RowState state : List.of(RowState.NEW, RowState.CHANGED)) {
            int after = 0;
            while (true) {
                List<StagedRow> batch = rows.page(job.organisation(), fileImport, state, null, after, BATCH);
                if (batch.isEmpty()) {
                    break;
                }
                Map<ItemKind, List<StagedRow>> byKind = batch.stream()
                        .collect(Collectors.groupingBy(StagedRow::kind, LinkedHashMap::new, Collectors.toList()));
                for (Map.Entry<ItemKind, List<StagedRow>> entry : byKind.entrySet()) {
                    write(job.organisation(), portfolio, entry.getKey(), entry.getValue(), source, now);
                }
                after = batch.getLast().seq();
                done += batch.size();
                job.checkCancelled();
                job.progress(done, total, "rows", "Applying");
            }
        }
    }

    private void write(
            String organisation, UUID portfolio, ItemKind kind, List<StagedRow> batch, String source, Instant now)
            throws SQLException {
        Map<String, Item> existing = items.load(
                kind,
                organisation,
                portfolio,
                batch.stream().map(StagedRow::key).toList());
        List<Item> added = new ArrayList<>();
        List<Item> changed = new ArrayList<>();
        for (StagedRow row : batch) {
            Item before = existing.get(row.key());
            if (before == null) {
                added.add(Merge.added(kind, row, source, now, json));
            } else {
                changed.add(Merge.changed(before, row, source, now));
            }
        }
        items.insert(kind, organisation, portfolio, added, now);
        items.update(kind, organisation, portfolio, changed, now);
    }
}
