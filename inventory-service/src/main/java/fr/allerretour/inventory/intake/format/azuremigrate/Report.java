package fr.allerretour.inventory.intake.format.azuremigrate;

import java.util.List;
import java.util.Optional;

/** The sheets that bear on the inventory, those read first standing first. */
enum Report {
    MACHINES(
            "Discovery_Report",
            "All_VM_IaaS_Server_Rehost_Perf",
            "VM_IaaS_Server_Rehost_Perf",
            "SQL_IaaS_Server_Rehost_Perf",
            "WebApp_IaaS_Server_Rehost_Perf",
            "VM_IaaS_Server_Rehost_As-is",
            "SQL_IaaS_Server_Rehost_As-is",
            "WebApp_IaaS_Server_Rehost_As-is"),
    DATABASES("SQL_All_Instances", "SQL_MI_PaaS", "SQL_IaaS_Instance_Rehost_Perf"),
    WEB_APPLICATIONS("WebApp_PaaS");

    private final List<String> sheets;

    Report(String... sheets) {
        this.sheets = List.of(sheets);
    }

    List<String> sheets() {
        return sheets;
    }

    static Optional<Report> of(String sheetName) {
        for (Report report : values()) {
            if (report.rank(sheetName) >= 0) {
                return Optional.of(report);
            }
        }
        return Optional.empty();
    }

    /** Place of the sheet in the order of reading; -1 if it is none of these. */
    int rank(String sheetName) {
        for (int i = 0; i < sheets.size(); i++) {
            if (sheets.get(i).equalsIgnoreCase(sheetName.strip())) {
                return i;
            }
        }
        return -1;
    }
}
