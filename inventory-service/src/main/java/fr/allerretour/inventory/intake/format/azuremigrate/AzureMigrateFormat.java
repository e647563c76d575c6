package fr.allerretour.inventory.intake.format.azuremigrate;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.WorkbookLook;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import fr.allerretour.inventory.intake.format.workbook.Workbook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The discovery and assessment workbooks of Azure Migrate. */
public final class AzureMigrateFormat implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "azure-migrate-xlsx",
            new Words(
                    "Azure Migrate workbook: discovery report or assessment (core) report",
                    "Classeur Azure Migrate : rapport de découverte ou rapport d'évaluation (core)"),
            "xlsx",
            "xlsx",
            List.of(
                    new Words(
                            "Discovery_Report; else All_VM_IaaS_Server_Rehost_Perf, then the other …_Server_Rehost_…"
                                    + " sheets for machines that are not on it: a machine a row, by the UUID in its"
                                    + " Machine ID, else by the Machine ID; cores, memory, storage, operating system,"
                                    + " environment, boot type, power, cards and addresses",
                            "Discovery_Report ; sinon All_VM_IaaS_Server_Rehost_Perf, puis les autres feuilles"
                                    + " …_Server_Rehost_… pour les machines qui n'y sont pas : une machine par ligne, par"
                                    + " l'UUID de son Machine ID, sinon par le Machine ID ; cœurs, mémoire, stockage,"
                                    + " système, environnement, démarrage, état, cartes et adresses"),
                    new Words(
                            "Disk Names: a disk where there is one only (its size is Storage); of several the count, for"
                                    + " their sizes are not there",
                            "Disk Names : un disque s'il est seul (sa taille est Storage) ; de plusieurs, leur nombre, car"
                                    + " leurs tailles n'y sont pas"),
                    new Words(
                            "SQL_All_Instances, else SQL_MI_PaaS and SQL_IaaS_Instance_Rehost_Perf: a database an"
                                    + " instance, running on its machine; version, edition, size, number of databases",
                            "SQL_All_Instances, sinon SQL_MI_PaaS et SQL_IaaS_Instance_Rehost_Perf : une base par"
                                    + " instance, tournant sur sa machine ; version, édition, taille, nombre de bases"),
                    new Words(
                            "WebApp_PaaS: a web application a row, running on its machine",
                            "WebApp_PaaS : une application web par ligne, tournant sur sa machine")),
            List.of(
                    new Words(
                            "Business_Case, Cash_Flows, Financial_Summary, costs, readiness and recommended sizes: what"
                                    + " they say holds for Azure",
                            "Business_Case, Cash_Flows, Financial_Summary, coûts, aptitude et tailles recommandées : ce"
                                    + " qu'ils disent vaut pour Azure"),
                    new Words(
                            "CPU and memory utilisation: a moment's load is no size",
                            "utilisation du processeur et de la mémoire : la charge d'un instant n'est pas une taille"),
                    new Words(
                            "Decommissioned_Machines: what is gone need not move",
                            "Decommissioned_Machines : ce qui n'est plus n'a pas à partir")),
            new Words(
                    "Memory (in MB) and Total DB Size (in MB) in MiB, Storage (in GB) in GiB, as vSphere and SQL Server"
                            + " count",
                    "Memory (in MB) et Total DB Size (in MB) en Mio, Storage (in GB) en Gio, comme comptent vSphere et"
                            + " SQL Server"));

    private final ReadLimits limits;

    public AzureMigrateFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof WorkbookLook workbook
                && workbook.sheets().stream().anyMatch(sheet -> Report.of(sheet).isPresent());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        try (Workbook workbook = Workbook.open(file, limits)) {
            List<Sheet> sheets = new ArrayList<>();
            for (Report report : Report.values()) {
                workbook.sheets().stream()
                        .filter(sheet -> report.rank(sheet.name()) >= 0)
                        .sorted(Comparator.comparingInt(sheet -> report.rank(sheet.name())))
                        .forEach(sheets::add);
            }
            if (sheets.isEmpty()) {
                String names =
                        workbook.sheets().stream().map(Sheet::name).limit(20).collect(Collectors.joining(", "));
                throw new FormatException(
                        FormatProblem.SHEET_MISSING,
                        "The workbook has the sheets: " + names + "; expected Discovery_Report or"
                                + " All_VM_IaaS_Server_Rehost_Perf.",
                        "Le classeur a les feuilles : " + names + " ; attendu Discovery_Report ou"
                                + " All_VM_IaaS_Server_Rehost_Perf.");
            }
            new ReportReading(workbook, sheets, sink, limits).read();
        }
    }
}
