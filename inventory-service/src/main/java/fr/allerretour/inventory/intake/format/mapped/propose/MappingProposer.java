package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.mapped.Decimals;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget.Holds;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.heading.HeadingText;
import fr.allerretour.inventory.intake.format.mapped.heading.KnownHeadings;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import fr.allerretour.inventory.intake.format.tabular.CsvStart;
import fr.allerretour.inventory.intake.format.tabular.CsvText;
import fr.allerretour.inventory.vocabulary.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proposes a mapping for the beginning of a CSV file. */
public final class MappingProposer {

    /** How much of a file is looked at, in bytes. */
    public static final int LOOKED_AT = 1 << 20;

    private static final int ROWS = 500;
    private static final int MOST_COLUMNS = 500;

    private final ReadLimits limits;

    public MappingProposer(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * A mapping that the file may be read by.
     *
     * @param start the file, or its first {@link #LOOKED_AT} bytes
     * @param cut whether there is more of it
     * @throws FormatException if it is empty, no text or no sheet
     */
    public MappingProposal propose(byte[] start, boolean cut) throws FormatException, IOException {
        refuseOthers(start);
        ByteSource source = ByteSource.of(cut ? untilLastLine(start) : start);
        List<List<String>> all = CsvStart.rows(source, limits, ROWS + 1, cut);
        List<String> headings = all.getFirst();
        if (headings.size() > MOST_COLUMNS) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The file has " + headings.size() + " columns; a mapping has at most " + MOST_COLUMNS + ".",
                    "Le fichier a " + headings.size() + " colonnes ; une correspondance en a au plus " + MOST_COLUMNS
                            + ".");
        }
        return new Reading(
                        headings, all.subList(1, all.size()), CsvText.of(source).separator())
                .proposal();
    }

    private static void refuseOthers(byte[] start) throws FormatException {
        if (start.length == 0) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "The file has no byte.", "Le fichier n'a aucun octet.");
        }
        boolean ole2 = start.length > 1 && start[0] == (byte) 0xd0 && start[1] == (byte) 0xcf;
        if (Archive.begins(start) || ole2) {
            throw new FormatException(
                    FormatProblem.NOT_A_SHEET,
                    "It is a workbook or an archive; a mapping is for CSV.",
                    "C'est un classeur ou une archive ; une correspondance est pour du CSV.");
        }
        for (byte b : start) {
            if (b > ' ') {
                if (b == '{' || b == '[') {
                    throw new FormatException(
                            FormatProblem.NOT_A_SHEET,
                            "It looks like JSON; a mapping is for CSV.",
                            "Cela ressemble à du JSON ; une correspondance est pour du CSV.");
                }
                return;
            }
        }
    }

    /** Whole lines only: a line or a character that is cut would be read as another. */
    private static byte[] untilLastLine(byte[] start) {
        boolean wide = start.length > 1 && (start[0] & 0xff) + (start[1] & 0xff) == 0xff + 0xfe; // marks of UTF-16
        int end = start.length;
        while (end > 0 && start[end - 1] != '\n') {
            end--;
        }
        if (end == 0) {
            return start;
        }
        return Arrays.copyOf(start, wide && end % 2 == 1 ? end + 1 : end);
    }

    /** One file being looked at. */
    private static final class Reading {

        private final List<Drafting.Source> sources = new ArrayList<>();
        private final Set<String> twins = new HashSet<>();
        private final int rowsSeen;
        private final char separator;

        Reading(List<String> headings, List<List<String>> rows, char separator) {
            this.rowsSeen = rows.size();
            this.separator = separator;
            Set<String> seen = new HashSet<>(Set.of("", Headings.plain(RejectedRowsWriter.REASON)));
            for (int column = 0; column < headings.size(); column++) {
                String heading = headings.get(column).strip();
                String plain = Headings.plain(heading);
                if (seen.add(plain)) {
                    HeadingText text = HeadingText.of(heading);
                    sources.add(
                            new Drafting.Source(heading, text, KnownHeadings.of(text), ColumnSample.of(rows, column)));
                } else {
                    twins.add(plain);
                }
            }
        }

        MappingProposal proposal() {
            Guess<RowSubject> rows = rows();
            List<ProposedColumn> columns = identified(rows.value(), columns(rows.value()));
            List<ColumnSample> numeric = new ArrayList<>();
            boolean kindSaid = false;
            for (int i = 0; i < columns.size(); i++) {
                MappedTarget target = columns.get(i).column().target();
                if (target.holds() == Holds.SIZE || target.holds() == Holds.COUNT) {
                    numeric.add(sources.get(i).sample());
                }
                kindSaid |= target == MappedTarget.KIND;
            }
            Guess<Decimals> decimals = DecimalsGuess.of(numeric, separator);
            return new MappingProposal(
                    rows,
                    rows.value() == RowSubject.WORKLOAD && !kindSaid ? kind() : null,
                    decimals,
                    columns,
                    rowsSeen);
        }

        private boolean mean(MappedTarget... targets) {
            return sources.stream()
                    .anyMatch(s -> List.of(targets).contains(s.meaning().target()));
        }

        private Guess<RowSubject> rows() {
            if (mean(MappedTarget.FROM) && mean(MappedTarget.TO)) {
                return new Guess<>(
                        RowSubject.DEPENDENCY,
                        Sureness.LIKELY,
                        false,
                        Why.of("The headings name two ends.", "Les en-têtes nomment deux extrémités.")
                                .words());
            }
            if (mean(
                    MappedTarget.CPUS,
                    MappedTarget.MEMORY,
                    MappedTarget.OPERATING_SYSTEM,
                    MappedTarget.IP_ADDRESSES,
                    MappedTarget.SERIAL)) {
                return new Guess<>(
                        RowSubject.WORKLOAD,
                        Sureness.SURE,
                        false,
                        Why.of("The headings describe machines.", "Les en-têtes décrivent des machines.")
                                .words());
            }
            RowSubject guess = mean(MappedTarget.SENSITIVITY, MappedTarget.REGIMES, MappedTarget.VOLUME)
                    ? RowSubject.DATA_SET
                    : mean(MappedTarget.OWNER, MappedTarget.INTENT) ? RowSubject.APPLICATION : RowSubject.WORKLOAD;
            return new Guess<>(
                    guess,
                    Sureness.GUESS,
                    true,
                    Why.of(
                                    "No heading says for certain what a row is.",
                                    "Aucun en-tête ne dit à coup sûr ce qu'est une ligne.")
                            .words());
        }

        private static Guess<Kind> kind() {
            return new Guess<>(
                    Kind.VIRTUAL_MACHINE,
                    Sureness.GUESS,
                    true,
                    Why.of(
                                    "No column says what the workloads are; most machines are virtual.",
                                    "Aucune colonne ne dit ce que sont les charges ; la plupart des machines sont"
                                            + " virtuelles.")
                            .words());
        }

        /** The surest columns choose first; whoever comes second to something is kept beside it. */
        private List<ProposedColumn> columns(RowSubject rows) {
            ColumnProposer proposer = new ColumnProposer(rows, mean(MappedTarget.CORES_PER_SOCKET));
            @Nullable ProposedColumn[] proposed = new ProposedColumn[sources.size()];
            Set<MappedTarget> taken = EnumSet.noneOf(MappedTarget.class);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < proposed.length; i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(i -> sources.get(i).meaning().sure()));
            Map<String, Integer> attributes = new HashMap<>();
            for (int i : order) {
                Drafting.Source source = sources.get(i);
                ProposedColumn column = twins.contains(Headings.plain(source.heading()))
                        ? proposer.twin(source)
                        : proposer.propose(source);
                MappedTarget target = column.column().target();
                if (!target.repeatable() && !taken.add(target)) {
                    column = proposer.second(source, target);
                }
                proposed[i] = unique(column, attributes);
            }
            return Arrays.stream(proposed).map(Objects::requireNonNull).toList();
        }

        private static ProposedColumn unique(ProposedColumn column, Map<String, Integer> attributes) {
            MappedColumn c = column.column();
            if (c.attribute() == null) {
                return column;
            }
            int times = attributes.merge(c.attribute(), 1, Integer::sum);
            return times == 1
                    ? column
                    : with(
                            column,
                            new MappedColumn(
                                    c.heading(), c.target(), c.attribute() + times, c.unit(), c.dates(), c.values()));
        }

        private static ProposedColumn with(ProposedColumn column, MappedColumn other) {
            return new ProposedColumn(
                    other, column.sure(), column.confirm(), column.why(), column.examples(), column.openWords());
        }

        /** Applications are named by what else would be a reference to them, and data sets need a key. */
        private static List<ProposedColumn> identified(RowSubject rows, List<ProposedColumn> columns) {
            List<MappedTarget> instead = switch (rows) {
                case APPLICATION -> List.of(MappedTarget.NAME, MappedTarget.KEY);
                case DATA_SET -> List.of(MappedTarget.KEY);
                case WORKLOAD, DEPENDENCY -> List.of();
            };
            boolean there =
                    columns.stream().anyMatch(c -> instead.contains(c.column().target()));
            if (instead.isEmpty() || there) {
                return columns;
            }
            List<ProposedColumn> identified = new ArrayList<>(columns);
            for (int i = 0; i < columns.size(); i++) {
                MappedColumn c = columns.get(i).column();
                MappedTarget meant =
                        KnownHeadings.of(HeadingText.of(c.heading())).target();
                boolean names = meant == MappedTarget.APPLICATION
                        || meant == MappedTarget.NAME
                        || meant == MappedTarget.TOOL_ID;
                if (names) {
                    identified.set(
                            i,
                            new ProposedColumn(
                                    MappedColumn.of(c.heading(), instead.getFirst()),
                                    Sureness.GUESS,
                                    EnumSet.of(Open.TARGET),
                                    Why.of(
                                                    "It seems to be what the rows are called by.",
                                                    "Ce semble être ce par quoi les lignes sont désignées.")
                                            .words(),
                                    columns.get(i).examples(),
                                    List.of()));
                    return identified;
                }
            }
            return identified;
        }
    }
}
