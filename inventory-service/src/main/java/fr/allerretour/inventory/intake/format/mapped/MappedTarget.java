package fr.allerretour.inventory.intake.format.mapped;

import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a column may become. */
public enum MappedTarget {
    KEY(Holds.TEXT, RowSubject.WORKLOAD, RowSubject.APPLICATION, RowSubject.DATA_SET),
    NAME(Holds.TEXT, RowSubject.WORKLOAD, RowSubject.APPLICATION, RowSubject.DATA_SET),
    KIND(Holds.WORD, RowSubject.WORKLOAD),
    ENVIRONMENT(Holds.WORD, RowSubject.WORKLOAD),
    CRITICALITY(Holds.WORD, RowSubject.WORKLOAD, RowSubject.APPLICATION),
    OPERATING_SYSTEM(Holds.TEXT, RowSubject.WORKLOAD),
    /** Comes after the operating system, unless that names it already. */
    OPERATING_SYSTEM_VERSION(Holds.TEXT, RowSubject.WORKLOAD),
    CPUS(Holds.COUNT, RowSubject.WORKLOAD),
    /** Cores of one processor, where the column of CPUS counts processors. */
    CORES_PER_SOCKET(Holds.COUNT, RowSubject.WORKLOAD),
    MEMORY(Holds.SIZE, RowSubject.WORKLOAD),
    STORAGE(Holds.SIZE, RowSubject.WORKLOAD),
    USED(Holds.SIZE, RowSubject.WORKLOAD),
    POWERED(Holds.WORD, RowSubject.WORKLOAD),
    TEMPLATE(Holds.WORD, RowSubject.WORKLOAD),
    /** Key or name of its application; one that is not known is added. */
    APPLICATION(Holds.TEXT, RowSubject.WORKLOAD, RowSubject.DATA_SET),
    /** Key or name of the workload that hosts it, which the file or the portfolio must have. */
    RUNS_ON(Holds.TEXT, RowSubject.WORKLOAD),
    PLACE(Holds.WORD, RowSubject.WORKLOAD, RowSubject.DATA_SET),
    END_OF_SUPPORT(Holds.DATE, RowSubject.WORKLOAD),
    MUST_LEAVE_BY(Holds.DATE, RowSubject.WORKLOAD),
    /** Addresses separated by semicolons, commas, bars, blanks or line breaks. */
    IP_ADDRESSES(Holds.LIST, RowSubject.WORKLOAD),
    /** Hardware addresses, separated likewise. */
    MAC_ADDRESSES(Holds.LIST, RowSubject.WORKLOAD),
    /** The attribute {@link StrongIds#VM_UUID}; what is no UUID says nothing. */
    VM_UUID(Holds.TEXT, RowSubject.WORKLOAD),
    /** The attribute {@link StrongIds#BIOS_UUID}; what is no UUID says nothing. */
    BIOS_UUID(Holds.TEXT, RowSubject.WORKLOAD),
    /** The attribute {@link StrongIds#SERIAL}, or the BIOS UUID if VMware wrote it as a serial. */
    SERIAL(Holds.TEXT, RowSubject.WORKLOAD),
    /** The attribute {@link StrongIds#CLOUD_ID}. */
    CLOUD_ID(Holds.TEXT, RowSubject.WORKLOAD),
    /** The attribute {@link StrongIds#TOOL_ID}: what the tool that wrote the file calls it. */
    TOOL_ID(Holds.TEXT, RowSubject.WORKLOAD),
    /** The attribute that the column names. */
    ATTRIBUTE(Holds.TEXT, RowSubject.WORKLOAD),
    OWNER(Holds.TEXT, RowSubject.APPLICATION),
    INTENT(Holds.WORD, RowSubject.APPLICATION),
    /** Key or name of the workload or application that needs the other. */
    FROM(Holds.TEXT, RowSubject.DEPENDENCY),
    /** Key or name of what is needed. */
    TO(Holds.TEXT, RowSubject.DEPENDENCY),
    STRENGTH(Holds.WORD, RowSubject.DEPENDENCY),
    REASON(Holds.TEXT, RowSubject.DEPENDENCY),
    CATEGORY(Holds.WORD, RowSubject.DATA_SET),
    SENSITIVITY(Holds.WORD, RowSubject.DATA_SET),
    /** One or more, separated by commas, semicolons, bars or line breaks. */
    REGIMES(Holds.WORD, RowSubject.DATA_SET),
    VOLUME(Holds.SIZE, RowSubject.DATA_SET),
    /** Key or name of the workload that holds it. */
    WORKLOAD(Holds.TEXT, RowSubject.DATA_SET),
    /** Passed over. */
    IGNORE(Holds.NOTHING, RowSubject.WORKLOAD, RowSubject.APPLICATION, RowSubject.DEPENDENCY, RowSubject.DATA_SET);

    /** What its cells are. */
    public enum Holds {
        TEXT,
        /** A word of a closed list. */
        WORD,
        /** A size, in a unit. */
        SIZE,
        COUNT,
        DATE,
        LIST,
        NOTHING
    }

    private final Holds holds;
    private final Set<RowSubject> subjects;

    MappedTarget(Holds holds, RowSubject... subjects) {
        this.holds = holds;
        this.subjects = Set.of(subjects);
    }

    public Holds holds() {
        return holds;
    }

    /** Whether rows of that kind have it. */
    public boolean belongsTo(RowSubject rows) {
        return subjects.contains(rows);
    }

    /** Whether several columns may become it. */
    public boolean repeatable() {
        return this == ATTRIBUTE || this == IGNORE || this == IP_ADDRESSES || this == MAC_ADDRESSES;
    }

    /** The closed list that its words are of; empty if it holds no words. */
    public List<String> words() {
        return switch (this) {
            case KIND -> names(Kind.values());
            case ENVIRONMENT -> names(Environment.values());
            case CRITICALITY -> names(Criticality.values());
            case POWERED -> names(Powered.values());
            case TEMPLATE -> List.of("true", "false");
            case PLACE -> names(Place.values());
            case INTENT -> names(Intent.values());
            case STRENGTH -> names(Strength.values());
            case CATEGORY -> names(Category.values());
            case SENSITIVITY -> names(Sensitivity.values());
            case REGIMES -> names(Regime.values());
            default -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
