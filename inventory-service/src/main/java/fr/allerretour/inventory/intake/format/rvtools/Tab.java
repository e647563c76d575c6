package fr.allerretour.inventory.intake.format.rvtools;

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
}
