package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.known.ConflictTable;
import fr.allerretour.inventory.intake.known.KnownSources;
import fr.allerretour.inventory.intake.known.PortfolioIndexes;
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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the rows of a file wait between the preview and the decision. */
@ApplicationScoped
public class StagingArea {

    /** Rows sent in one message: below a mebibyte, beyond which the driver takes a buffer of 16 MiB each time. */
    static final int BATCH = 200;

    private final StagedRows rows;
    private final ItemTable items;
    private final ConflictTable conflicts;
    private final PortfolioIndexes indexes;
    private final KnownSources sources;
    private final ObjectMapper json;

    StagingArea(
            StagedRows rows,
            ItemTable items,
            ConflictTable conflicts,
            PortfolioIndexes indexes,
            KnownSources sources,
            ObjectMapper json) {
        this.rows = rows;
        this.items = items;
        this.conflicts = conflicts;
        this.indexes = indexes;
        this.sources = sources;
        this.json = json;
    }

    /**
     * Which file it is.
     *
     * @param format id of its format
     */
    public record File(String name, String format) {}

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
    public Staged stage(JobContext job, UUID fileImport, UUID portfolio, File file, Reading content)
            throws FormatException, IOException {
        PortfolioIndexes.Known known =
                QuarkusTransaction.requiringNew().call(() -> indexes.load(job.organisation(), portfolio));
        RowComparison comparison = new RowComparison(
                file, QuarkusTransaction.requiringNew().call(() -> sources.load(job.organisation(), portfolio)), json);
        try (Ahead<Boolean> writer = new Ahead<>("import-staging")) {
            StagingSink sink = new StagingSink(
                    job, known, comparison, new Batches(job.organisation(), fileImport, portfolio, writer), json);
            content.into(sink);
            sink.finish();
            return new Staged(
                    sink.heads(),
                    sink.warnings(),
                    QuarkusTransaction.requiringNew().call(() -> rows.counts(job.organisation(), fileImport)));
        }
    }

    /** The staged rows of one import, seen from its sink. */
    final class Batches {

        private final String organisation;
        private final UUID fileImport;
        private final UUID portfolio;
        private final Ahead<Boolean> writer;

        Batches(String organisation, UUID fileImport, UUID portfolio, Ahead<Boolean> writer) {
            this.organisation = organisation;
            this.fileImport = fileImport;
            this.portfolio = portfolio;
            this.writer = writer;
        }

        Map<String, Item> existing(ItemKind kind, List<String> keys) {
            return QuarkusTransaction.requiringNew().call(() -> items.load(kind, organisation, portfolio, keys));
        }

        Set<ConflictTable.Rival> rivals(ItemKind kind, List<String> keys) {
            return QuarkusTransaction.requiringNew()
                    .call(() -> conflicts.rivals(kind.name(), organisation, portfolio, keys));
        }

        /** Stores rows behind the caller's back, in the order of the calls; {@link #settle()} waits for them. */
        void insert(List<StagedRow> batch) {
            List<StagedRow> written = List.copyOf(batch);
            settle();
            writer.start(() -> QuarkusTransaction.requiringNew().call(() -> {
                rows.insert(organisation, fileImport, written);
                return true;
            }));
        }

        /** Waits until all rows are stored; throws what went wrong. */
        void settle() {
            writer.take();
        }

        /** Turns a stored row into a rejected one. */
        void reject(int seq, RowIssue issue, List<String> cells) {
            QuarkusTransaction.requiringNew().call(() -> {
                rows.reject(organisation, fileImport, seq, issue, cells);
                return true;
            });
        }
    }

    /**
     * Does what the preview showed, within the present transaction: all of it becomes visible at once, or nothing. The next
     * rows are read and merged meanwhile on a second thread, outside the transaction: staged rows no longer change, nobody
     * else can change the portfolio while the transaction holds its revision, and no two rows are of one thing.
     *
     * @param source the file's name, for the provenance
     */
    public void apply(JobContext job, UUID fileImport, UUID portfolio, String source, long total, Instant now)
            throws SQLException {
        Merging merging = new Merging(job.organisation(), fileImport, portfolio, source, now);
        long done = 0;
        try (Ahead<Merged> reader = new Ahead<>("import-apply")) {
            for (RowState state : List.of(RowState.NEW, RowState.CHANGED)) {
                reader.start(() -> merging.after(state, 0));
                for (Merged batch = reader.take(); batch != null && batch.rows() > 0; batch = reader.take()) {
                    int last = batch.last();
                    reader.start(() -> merging.after(state, last));
                    for (MergedItems part : batch.parts()) {
                        items.insert(part.kind(), job.organisation(), portfolio, part.added(), now);
                        items.update(part.kind(), job.organisation(), portfolio, part.changed(), now);
                        conflicts.put(part.kind().name(), job.organisation(), portfolio, part.conflicts(), now);
                    }
                    done += batch.rows();
                    job.checkCancelled();
                    job.progress(done, total, "rows", "Applying");
                }
            }
        }
    }

    /** Items of one kind as they are to be. */
    private record MergedItems(
            ItemKind kind, List<Item> added, List<Item> changed, List<ConflictTable.Entry> conflicts) {}

    /** A batch of rows, merged; {@code last} is the number of its last row. */
    private record Merged(int rows, int last, List<MergedItems> parts) {}

    /** Turns staged rows into items as they are to be. */
    private final class Merging {

        private final String organisation;
        private final UUID fileImport;
        private final UUID portfolio;
        private final String source;
        private final Instant now;

        Merging(String organisation, UUID fileImport, UUID portfolio, String source, Instant now) {
            this.organisation = organisation;
            this.fileImport = fileImport;
            this.portfolio = portfolio;
            this.source = source;
            this.now = now;
        }

        Merged after(RowState state, int seq) {
            return QuarkusTransaction.requiringNew().call(() -> {
                List<StagedRow> batch = rows.page(organisation, fileImport, state, null, seq, BATCH);
                Map<ItemKind, List<StagedRow>> byKind = batch.stream()
                        .collect(Collectors.groupingBy(StagedRow::kind, LinkedHashMap::new, Collectors.toList()));
                List<MergedItems> parts = new ArrayList<>();
                for (Map.Entry<ItemKind, List<StagedRow>> entry : byKind.entrySet()) {
                    parts.add(
                            state == RowState.NEW
                                    ? added(entry.getKey(), entry.getValue())
                                    : changed(entry.getKey(), entry.getValue()));
                }
                return new Merged(
                        batch.size(), batch.isEmpty() ? seq : batch.getLast().seq(), parts);
            });
        }

        private MergedItems added(ItemKind kind, List<StagedRow> batch) {
            return new MergedItems(
                    kind,
                    batch.stream()
                            .map(row -> Merge.added(kind, row, source, now, json))
                            .toList(),
                    List.of(),
                    List.of());
        }

        private MergedItems changed(ItemKind kind, List<StagedRow> batch) throws SQLException {
            Map<String, Item> existing = items.load(
                    kind,
                    organisation,
                    portfolio,
                    batch.stream().map(StagedRow::key).toList());
            List<Item> changed = new ArrayList<>();
            for (StagedRow row : batch) {
                Item before = existing.get(row.key());
                if (before == null) {
                    throw new IllegalStateException(
                            "Import " + fileImport + " changes " + row.key() + ", which is not there");
                }
                changed.add(Merge.changed(before, row, source, now));
            }
            return new MergedItems(
                    kind,
                    List.of(),
                    changed,
                    batch.stream()
                            .flatMap(row -> Merge.conflicts(row, now).stream())
                            .toList());
        }
    }
}
