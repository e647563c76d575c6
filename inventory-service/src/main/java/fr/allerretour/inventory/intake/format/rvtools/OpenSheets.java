package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sheets whose headings have been read: what stands in which column of each. */
final class OpenSheets {

    private final Map<Tab, Sheet> sheetsByTab;
    private final Map<Tab, SideTab> sideTabs = new EnumMap<>(Tab.class);
    private final Set<String> megabyteHeadings = new TreeSet<>();
    private @Nullable VInfo vInfo;
    private @Nullable Places hosts;
    private @Nullable Places clusters;

    OpenSheets(Map<Tab, Sheet> sheetsByTab) {
        this.sheetsByTab = sheetsByTab;
    }

    /** Reads the headings of a sheet. */
    Headings open(Tab tab, SheetRow row) throws FormatException {
        Headings headings = new Headings(position(tab, row.number()), row.copy(0), tab.title());
        Columns columns = new Columns(tab, headings, megabyteHeadings);
        switch (tab) {
            case V_INFO -> vInfo = new VInfo(columns);
            case V_HOST -> hosts = Places.hosts(columns);
            case V_CLUSTER -> clusters = Places.clusters(columns);
            case V_CPU, V_MEMORY, V_DISK, V_PARTITION, V_NETWORK, V_TOOLS ->
                sideTabs.put(tab, new SideTab(tab, columns));
        }
        return headings;
    }

    VInfo vInfo() {
        VInfo info = vInfo;
        if (info == null) {
            throw new IllegalStateException("vInfo has not been opened");
        }
        return info;
    }

    /** The sheet if each of its rows says something of one machine; null if it does not. */
    @Nullable
    SideTab side(Tab tab) {
        return sideTabs.get(tab);
    }

    /** The sheet if it tells of places; null if it does not. */
    @Nullable
    Places places(Tab tab) {
        return tab == Tab.V_HOST ? hosts : tab == Tab.V_CLUSTER ? clusters : null;
    }

    Columns columns(Tab tab) {
        SideTab side = side(tab);
        Places places = places(tab);
        return side != null ? side.columns() : places != null ? places.columns() : vInfo().columns();
    }

    /** The headings in "MB" that are read as MiB. */
    Set<String> megabyteHeadings() {
        return megabyteHeadings;
    }

    Position position(Tab tab, int row) {
        Sheet sheet = sheetsByTab.get(tab);
        return new Position(sheet == null ? tab.title() : sheet.name(), row);
    }
}
