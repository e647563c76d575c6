package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of machines, each read into a draft that the format completes. */
public final class MachineRows {

    private static final int LONGEST_ATTRIBUTE = 1_000;

    private final List<Bound> bound = new ArrayList<>();

    private record Bound(MachineTable.Column column, int index) {}

    MachineRows(MachineTable table, Headings headings) throws FormatException {
        for (MachineTable.Column column : table.columns()) {
            int index = headings.find(column.headings().toArray(String[]::new));
            if (index >= 0) {
                bound.add(new Bound(column, index));
            }
        }
    }

    /** Whether the sheet has a column for it. */
    public boolean has(Target target) {
        return bound.stream().anyMatch(b -> b.column().target() == target);
    }

    /**
     * What the row says.
     *
     * @throws BadCell if a cell cannot be read, or if the row names nothing
     */
    public WorkloadDraft read(CsvRow row) throws BadCell {
        WorkloadDraft draft = new WorkloadDraft(row.place());
        Set<Target> said = EnumSet.noneOf(Target.class);
        NetworkCards network = new NetworkCards();
        String[] system = new String[2];
        for (Bound b : bound) {
            Target target = b.column().target();
            boolean repeatable = target == Target.ATTRIBUTE || target == Target.UUID;
            if ((repeatable || !said.contains(target)) && read(row, b, draft, network, system)) {
                said.add(target);
            }
        }
        if (!said.contains(Target.NAME) && !said.contains(Target.KEY)) {
            throw nameless(row);
        }
        String name = system[0];
        String version = system[1];
        draft.operatingSystem(
                name == null
                        ? version
                        : version == null || name.toLowerCase(Locale.ROOT).contains(version.toLowerCase(Locale.ROOT))
                                ? name
                                : name + " " + version);
        network.into(draft);
        return draft;
    }

    private BadCell nameless(CsvRow row) {
        List<String> names = bound.stream()
                .filter(b -> b.column().target() == Target.NAME || b.column().target() == Target.KEY)
                .map(b -> row.headings().name(b.index()))
                .toList();
        String expected = String.join(", ", names);
        return new BadCell(
                names.isEmpty() ? null : names.getFirst(),
                RowProblem.REQUIRED,
                "The machine has no name; expected one in " + expected + ".",
                "La machine n'a pas de nom ; attendu dans " + expected + ".");
    }

    /** Whether the cell said something. */
    private static boolean read(
            CsvRow row, Bound b, WorkloadDraft draft, NetworkCards network, @Nullable String[] system) throws BadCell {
        MachineTable.Column column = b.column();
        int at = b.index();
        return switch (column.target()) {
            case CPUS -> said(row.count(at), draft::cpus);
            case MEMORY -> said(row.size(at, Objects.requireNonNull(column.unit())), draft::memoryMiB);
            case STORAGE -> said(row.size(at, Objects.requireNonNull(column.unit())), draft::storageMiB);
            case USED -> said(row.size(at, Objects.requireNonNull(column.unit())), draft::usedMiB);
            case TEMPLATE -> said(row.yesOrNo(at), draft::template);
            case END_OF_SUPPORT -> said(row.date(at), draft::endOfSupport);
            case MUST_LEAVE_BY -> said(row.date(at), draft::mustLeaveBy);
            case ADDRESSES -> network.addresses(row.words(at));
            case MACS -> network.macs(row.words(at));
            case ATTRIBUTE ->
                said(text(row, column, at, LONGEST_ATTRIBUTE), t -> draft.attribute(column.attribute(), t));
            case UUID ->
                said(
                        row.text(at, CsvRow.KEY),
                        t -> draft.attribute(
                                column.attribute(), StrongIds.uuid(t).orElse(null)));
            case KEY,
                    NAME,
                    KIND,
                    ENVIRONMENT,
                    CRITICALITY,
                    OPERATING_SYSTEM,
                    OPERATING_SYSTEM_VERSION,
                    POWERED,
                    APPLICATION,
                    RUNS_ON,
                    PLACE -> {
                int most = column.target() == Target.APPLICATION ? ApplicationItem.LONGEST_NAME : CsvRow.KEY;
                String text = text(row, column, at, most);
                if (text != null) {
                    word(row.headings().name(at), column.target(), text, draft, system);
                }
                yield text != null;
            }
        };
    }

    private static void word(String heading, Target target, String text, WorkloadDraft draft, @Nullable String[] system)
            throws BadCell {
        switch (target) {
            case KEY -> draft.key(text);
            case NAME -> draft.name(text);
            case KIND -> {
                Kind machine = FreeWords.machine(text);
                draft.kind(machine != null ? machine : Cells.oneOf(Kind.class, heading, text));
            }
            case ENVIRONMENT -> {
                Environment environment = EnvironmentWord.of(text);
                draft.environment(environment);
                if (environment == null) {
                    draft.attribute("environment", text);
                }
            }
            case CRITICALITY -> draft.criticality(Cells.oneOf(Criticality.class, heading, text));
            case OPERATING_SYSTEM -> system[0] = text;
            case OPERATING_SYSTEM_VERSION -> system[1] = text;
            case POWERED -> draft.powered(FreeWords.powered(text));
            case APPLICATION -> draft.application(text);
            case RUNS_ON -> draft.runsOn(text);
            case PLACE -> draft.location(Cells.oneOf(Place.class, heading, text));
            default -> throw new IllegalArgumentException(target + " is no word");
        }
    }

    private static @Nullable String text(CsvRow row, MachineTable.Column column, int at, int most) throws BadCell {
        String text = row.text(at, most);
        return text == null ? null : column.values().getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private static <T> boolean said(@Nullable T value, Consumer<T> to) {
        if (value != null) {
            to.accept(value);
        }
        return value != null;
    }
}
