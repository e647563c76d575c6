package fr.allerretour.inventory.intake.format.mapped;

import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget.Holds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what a mapping leaves open: every unit, order of dates and meaning is said, and says one thing. */
final class MappingCheck {

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");
    private static final String IDENTITY = "identity.";

    private final ColumnMapping mapping;
    private final List<MappingFlaw> flaws = new ArrayList<>();
    private final Map<String, Integer> columnByHeading = new HashMap<>();
    private final Map<String, Integer> columnByUse = new HashMap<>();

    private MappingCheck(ColumnMapping mapping) {
        this.mapping = mapping;
    }

    static List<MappingFlaw> of(ColumnMapping mapping) {
        MappingCheck check = new MappingCheck(mapping);
        check.kind();
        check.identity();
        for (int i = 0; i < mapping.columns().size(); i++) {
            check.column(i, mapping.columns().get(i));
        }
        return List.copyOf(check.flaws);
    }

    private void flaw(String pointer, String expected) {
        flaws.add(new MappingFlaw(pointer, expected));
    }

    private void kind() {
        boolean workloads = mapping.rows() == RowSubject.WORKLOAD;
        if (workloads && mapping.kind() == null && !mapping.has(MappedTarget.KIND)) {
            flaw("/kind", "expected what the workloads are (VIRTUAL_MACHINE, ...), since no column is their KIND");
        }
        if (!workloads && mapping.kind() != null) {
            flaw("/kind", "expected none, since the rows are no workloads");
        }
    }

    private void identity() {
        boolean named = mapping.has(MappedTarget.NAME);
        boolean keyed = mapping.has(MappedTarget.KEY);
        String missing = switch (mapping.rows()) {
            case WORKLOAD, APPLICATION -> named || keyed ? "" : "a column that is NAME or KEY";
            case DATA_SET -> keyed ? "" : "a column that is KEY";
            case DEPENDENCY ->
                mapping.has(MappedTarget.FROM) && mapping.has(MappedTarget.TO)
                        ? ""
                        : "a column that is FROM and one that is TO";
        };
        if (!missing.isEmpty()) {
            flaw("/columns", "expected " + missing + ": without it no row says what it is about");
        }
    }

    private void column(int index, MappedColumn column) {
        String at = "/columns/" + index;
        String plain = Headings.plain(column.heading());
        Integer twin = columnByHeading.putIfAbsent(plain, index);
        if (plain.isEmpty()) {
            flaw(at + "/heading", "expected a heading with at least one letter or digit");
        } else if (twin != null) {
            flaw(at + "/heading", "is the same heading as /columns/" + twin + "; expected each once");
        }
        MappedTarget target = column.target();
        if (!target.belongsTo(mapping.rows())) {
            flaw(at + "/target", target + " is nothing that a " + mapping.rows() + " has");
            return;
        }
        String use = target == MappedTarget.ATTRIBUTE ? target + " " + column.attribute() : target.name();
        Integer taken = columnByUse.putIfAbsent(use, index);
        if (taken != null && (!target.repeatable() || target == MappedTarget.ATTRIBUTE)) {
            flaw(at + "/target", "/columns/" + taken + " is " + use + " already; expected one column for it");
        }
        attribute(at, column);
        unit(at, column);
        dates(at, column);
        values(at, column);
    }

    private void attribute(String at, MappedColumn column) {
        String name = column.attribute();
        if (column.target() != MappedTarget.ATTRIBUTE) {
            if (name != null) {
                flaw(at + "/attribute", "expected none, since the target is " + column.target());
            }
        } else if (name == null || !ATTRIBUTE.matcher(name).matches()) {
            flaw(at + "/attribute", "expected a name of 1 to 100 letters, digits, blanks, dots or dashes");
        } else if (name.toLowerCase(Locale.ROOT).startsWith(IDENTITY)) {
            flaw(at + "/attribute", "expected another name; for identities there are VM_UUID, SERIAL, TOOL_ID, ...");
        }
    }

    private void unit(String at, MappedColumn column) {
        MappedUnit unit = column.unit();
        MappedTarget target = column.target();
        boolean cpus = target == MappedTarget.CPUS;
        if (target.holds() == Holds.SIZE && (unit == null || unit.size() == null)) {
            flaw(at + "/unit", "expected the unit of the size: BYTE, KIB, MIB, GIB, TIB, KB, MB, GB or TB");
        } else if (cpus && unit != MappedUnit.CORE && unit != MappedUnit.SOCKET) {
            flaw(at + "/unit", "expected what is counted: CORE or SOCKET");
        } else if (cpus && unit == MappedUnit.SOCKET && !mapping.has(MappedTarget.CORES_PER_SOCKET)) {
            flaw(at + "/unit", "SOCKET needs a column that is CORES_PER_SOCKET; without it cores are not known");
        } else if (target.holds() != Holds.SIZE && !cpus && unit != null) {
            flaw(at + "/unit", "expected none, since " + target + " has none");
        }
        boolean sockets = mapping.columns().stream().anyMatch(other -> other.unit() == MappedUnit.SOCKET);
        if (target == MappedTarget.CORES_PER_SOCKET && !sockets) {
            flaw(at + "/target", "CORES_PER_SOCKET needs a column that is CPUS with the unit SOCKET");
        }
    }

    private void dates(String at, MappedColumn column) {
        boolean date = column.target().holds() == Holds.DATE;
        if (date && column.dates() == null) {
            flaw(at + "/dates", "expected their order: YEAR_MONTH_DAY, DAY_MONTH_YEAR or MONTH_DAY_YEAR");
        } else if (!date && column.dates() != null) {
            flaw(at + "/dates", "expected none, since " + column.target() + " is no date");
        }
    }

    private void values(String at, MappedColumn column) {
        List<String> list = column.target().words();
        Map<String, String> byWord = new HashMap<>();
        column.values().forEach((word, value) -> {
            String before = byWord.putIfAbsent(word.strip().toLowerCase(Locale.ROOT), value);
            if (before != null && !before.equals(value)) {
                flaw(at + "/values", "\"" + word + "\" stands for two things; case does not count");
            }
            if (!list.isEmpty() && !value.isEmpty() && !list.contains(value)) {
                flaw(
                        at + "/values",
                        "\"" + word + "\" stands for \"" + value + "\"; expected one of " + String.join(", ", list)
                                + ", or nothing");
            }
        });
    }
}
