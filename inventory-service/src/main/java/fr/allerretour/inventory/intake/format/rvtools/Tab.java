package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sheets of RVTools that bear on a workload. */
enum Tab {
    V_INFO("vInfo"),
    V_CPU("vCPU"),
    V_MEMORY("vMemory"),
    V_DISK("vDisk"),
    V_PARTITION("vPartition"),
    V_NETWORK("vNetwork"),
    V_TOOLS("vTools"),
    V_HOST("vHost"),
    V_CLUSTER("vCluster");

    private final String title;

    Tab(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The tab of a sheet's name, also as the CSV export calls it ("RVTools_tabvInfo"). */
    static Optional<Tab> of(String sheetName) {
        String name = sheetName.strip();
        for (String before : new String[] {"RVTools_", "tab"}) {
            if (name.regionMatches(true, 0, before, 0, before.length())) {
                name = name.substring(before.length());
            }
        }
        for (Tab tab : values()) {
            if (tab.title.equalsIgnoreCase(name)) {
                return Optional.of(tab);
            }
        }
        return Optional.empty();
    }

    /**
     * The sheets that are read, by their tab.
     *
     * @throws FormatException if two are the same tab, or vInfo is missing
     */
    static Map<Tab, Sheet> sheets(List<Sheet> sheets) throws FormatException {
        Map<Tab, Sheet> sheetsByTab = new EnumMap<>(Tab.class);
        for (Sheet sheet : sheets) {
            Tab tab = of(sheet.name()).orElse(null);
            if (tab != null && sheetsByTab.putIfAbsent(tab, sheet) != null) {
                throw new FormatException(
                        FormatProblem.HEADING_TWICE,
                        "Two sheets are " + tab.title() + ".",
                        "Deux feuilles sont " + tab.title() + ".");
            }
        }
        if (!sheetsByTab.containsKey(V_INFO)) {
            String names =
                    String.join(", ", sheets.stream().map(Sheet::name).limit(20).toList());
            throw new FormatException(
                    FormatProblem.VINFO_MISSING,
                    "The workbook has the sheets: " + names + ".",
                    "Le classeur a les feuilles : " + names + ".");
        }
        return sheetsByTab;
    }
}
