package fr.allerretour.inventory.intake.format.mapped.reading;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.intake.format.tabular.NetworkCards;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row that is a workload, being read. */
final class MappedWorkload {

    private static final int LONGEST_ATTRIBUTE = 1_000;

    /** A name of which a key can be made. */
    private static final int LONGEST_NAME = ApplicationItem.LONGEST_NAME;

    private static final int MOST_CORES = 1_000_000;

    private final @Nullable Kind otherwise;
    private final List<BoundColumn> bound;
    private final NetworkCards network = new NetworkCards();
    private @Nullable String key;
    private @Nullable String name;
    private @Nullable Kind kind;
    private @Nullable String system;
    private @Nullable String version;
    private @Nullable Integer count;
    private @Nullable Integer coresPerSocket;

    /** @param otherwise its kind if no column says */
    MappedWorkload(@Nullable Kind otherwise, List<BoundColumn> bound) {
        this.otherwise = otherwise;
        this.bound = bound;
    }

    WorkloadItem read(CsvRow row) throws BadCell {
        WorkloadDraft draft = new WorkloadDraft(row.place());
        String host = null;
        for (BoundColumn b : bound) {
            draft.at(b.place(row));
            if (b.target() == MappedTarget.RUNS_ON) {
                host = b.text(row, CsvRow.KEY);
                draft.runsOn(host);
            } else {
                read(row, b, draft);
            }
        }
        if (key == null && name == null) {
            throw MappedRows.nameless(bound);
        }
        if (host != null && (host.equals(key) || host.equals(name))) {
            throw new BadCell(
                    null,
                    RowProblem.NEEDS_ITSELF,
                    Cells.shown(host) + " runs on itself; expected another workload or nothing.",
                    Cells.shown(host) + " tourne sur elle-même ; attendu une autre charge ou rien.");
        }
        system(draft, row);
        cores(draft, row);
        draft.at(row.place());
        if (kind == null) {
            draft.kind(otherwise);
        }
        at(MappedTarget.MAC_ADDRESSES, draft, row);
        at(MappedTarget.IP_ADDRESSES, draft, row);
        network.into(draft);
        return draft.build();
    }

    private void read(CsvRow row, BoundColumn b, WorkloadDraft draft) throws BadCell {
        switch (b.target()) {
            case KEY -> {
                key = b.text(row, CsvRow.KEY);
                draft.key(key);
            }
            case NAME -> {
                name = b.text(row, LONGEST_NAME);
                draft.name(name);
            }
            case KIND -> {
                kind = b.word(Kind.class, row);
                draft.kind(kind);
            }
            case ENVIRONMENT -> draft.environment(b.word(Environment.class, row));
            case CRITICALITY -> draft.criticality(b.word(Criticality.class, row));
            case OPERATING_SYSTEM -> system = b.text(row, CsvRow.KEY);
            case OPERATING_SYSTEM_VERSION -> version = b.text(row, CsvRow.KEY);
            case CPUS -> count = b.count(row);
            case CORES_PER_SOCKET -> coresPerSocket = b.count(row);
            case MEMORY -> draft.memoryMiB(b.size(row));
            case STORAGE -> draft.storageMiB(b.size(row));
            case USED -> draft.usedMiB(b.size(row));
            case POWERED -> draft.powered(b.word(Powered.class, row));
            case TEMPLATE -> draft.template(b.yesOrNo(row));
            case APPLICATION -> draft.application(b.text(row, ApplicationItem.LONGEST_NAME));
            case PLACE -> draft.location(b.word(Place.class, row));
            case END_OF_SUPPORT -> draft.endOfSupport(b.date(row));
            case MUST_LEAVE_BY -> draft.mustLeaveBy(b.date(row));
            case IP_ADDRESSES -> network.addresses(b.list(row));
            case MAC_ADDRESSES -> network.macs(b.list(row));
            case VM_UUID -> draft.attribute(StrongIds.VM_UUID, uuid(row, b));
            case BIOS_UUID -> draft.attribute(StrongIds.BIOS_UUID, uuid(row, b));
            case SERIAL -> serial(b.text(row, CsvRow.KEY), draft);
            case CLOUD_ID -> cloudId(b.text(row, LONGEST_ATTRIBUTE), draft);
            case TOOL_ID -> draft.attribute(StrongIds.TOOL_ID, b.text(row, CsvRow.KEY));
            case ATTRIBUTE ->
                draft.attribute(Objects.requireNonNull(b.column().attribute()), b.joined(row, LONGEST_ATTRIBUTE));
            case RUNS_ON,
                    OWNER,
                    INTENT,
                    FROM,
                    TO,
                    STRENGTH,
                    REASON,
                    CATEGORY,
                    SENSITIVITY,
                    REGIMES,
                    VOLUME,
                    WORKLOAD,
                    IGNORE -> throw new IllegalStateException(b.target() + " is none of a workload's columns");
        }
    }

    private static @Nullable String uuid(CsvRow row, BoundColumn b) throws BadCell {
        String text = b.text(row, CsvRow.KEY);
        return text == null ? null : StrongIds.uuid(text).orElse(null);
    }

    /** VMware shows the BIOS UUID to the guest as the serial number. */
    private static void serial(@Nullable String text, WorkloadDraft draft) {
        if (text != null && text.regionMatches(true, 0, "vmware-", 0, "vmware-".length())) {
            draft.attribute(StrongIds.BIOS_UUID, StrongIds.uuid(text).orElse(null));
        } else {
            draft.attribute(StrongIds.SERIAL, text);
        }
    }

    private static void cloudId(@Nullable String text, WorkloadDraft draft) {
        draft.attribute(
                StrongIds.CLOUD_ID, text != null && StrongIds.isAzure(text) ? text.toLowerCase(Locale.ROOT) : text);
    }

    private void system(WorkloadDraft draft, CsvRow row) {
        at(MappedTarget.OPERATING_SYSTEM_VERSION, draft, row);
        at(MappedTarget.OPERATING_SYSTEM, draft, row);
        String family = system;
        String release = version;
        if (family == null || release == null) {
            draft.operatingSystem(family == null ? release : family);
        } else if (family.toLowerCase(Locale.ROOT).contains(release.toLowerCase(Locale.ROOT))) {
            draft.operatingSystem(family);
        } else {
            String both = family + " " + release;
            draft.operatingSystem(both.substring(0, Math.min(both.length(), CsvRow.KEY)));
        }
    }

    private void cores(WorkloadDraft draft, CsvRow row) throws BadCell {
        for (BoundColumn b : bound) {
            if (b.target() == MappedTarget.CPUS) {
                draft.at(b.place(row));
                draft.cpus(b.column().unit() == MappedUnit.SOCKET ? product(b) : count);
            }
        }
    }

    private @Nullable Integer product(BoundColumn sockets) throws BadCell {
        if (count == null || coresPerSocket == null) {
            return null;
        }
        long cores = (long) count * coresPerSocket;
        if (cores > MOST_CORES) {
            throw new BadCell(
                    sockets.column().heading(),
                    RowProblem.OUT_OF_RANGE,
                    count + " processors of " + coresPerSocket + " cores are beyond what is believed.",
                    count + " processeurs de " + coresPerSocket + " cœurs sont au-delà du croyable.");
        }
        return (int) cores;
    }

    private void at(MappedTarget target, WorkloadDraft draft, CsvRow row) {
        for (BoundColumn b : bound) {
            if (b.target() == target) {
                draft.at(b.place(row));
            }
        }
    }
}
