package fr.allerretour.inventory.intake.format.m365;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.CsvLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A usage report of Microsoft 365; which one, its headings say. */
public final class UsageReport implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "m365-usage-csv",
            new Words(
                    "Usage reports of Microsoft 365: mailboxes, OneDrive accounts, SharePoint sites, teams",
                    "Rapports d'utilisation de Microsoft 365 : boîtes aux lettres, comptes OneDrive, sites SharePoint, équipes"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "Mailbox usage detail: the mailboxes of one domain are one workload (mailbox set) with their number and volume; no person is kept",
                            "Détail des boîtes aux lettres : les boîtes d'un domaine sont une charge (ensemble de boîtes) avec leur nombre et leur volume ; aucune personne n'est retenue"),
                    new Words(
                            "OneDrive usage account detail: the accounts of one domain are one workload (file share), likewise",
                            "Détail des comptes OneDrive : les comptes d'un domaine sont une charge (partage de fichiers), de même"),
                    new Words(
                            "SharePoint site usage detail: each site is a workload (collaboration site), by Site Id, with its volume",
                            "Détail des sites SharePoint : chaque site est une charge (site collaboratif), par Site Id, avec son volume"),
                    new Words(
                            "Teams team activity detail: each team is a workload (collaboration site), by Team Id; its files lie in its SharePoint site",
                            "Détail d'activité des équipes Teams : chaque équipe est une charge (site collaboratif), par Team Id ; ses fichiers sont dans son site SharePoint"),
                    new Words(
                            "Each mailbox set, file share and SharePoint site comes with a data set of its volume, whose sensitivity is for people to say",
                            "Chaque ensemble de boîtes, partage de fichiers et site SharePoint vient avec un jeu de données de son volume, dont la sensibilité est à dire par des personnes"),
                    new Words(
                            "Names that were replaced by pseudonyms are taken as they are; their mailboxes and accounts are one set",
                            "Les noms remplacés par des pseudonymes sont pris tels quels ; leurs boîtes et comptes sont un seul ensemble")),
            List.of(
                    new Words(
                            "What is deleted (counted in a warning), names and addresses of people, activity, quotas",
                            "Ce qui est supprimé (compté dans un avertissement), noms et adresses de personnes, activité, quotas"),
                    new Words(
                            "Archive mailboxes: the report says that there are some, not how large they are",
                            "Boîtes d'archive : le rapport dit qu'il y en a, pas leur taille")),
            new Words("Bytes, added up before they are rounded to MiB", "Octets, additionnés avant l'arrondi en Mio"));

    private final ReadLimits limits;

    public UsageReport(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof CsvLook csv && Report.of(csv.headings()) != null;
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        ReportReading[] reading = new ReportReading[1];
        new CsvTable("", ByteSource.of(file), limits)
                .read(
                        headings -> {
                            reading[0] = new ReportReading(report(headings), headings, sink);
                            return reading[0]::row;
                        },
                        sink);
        if (reading[0] != null) {
            reading[0].finish();
            int deleted = reading[0].deleted();
            if (deleted > 0) {
                sink.warning(new FileWarning(
                        "deleted-passed-over",
                        deleted + " deleted entries were passed over.",
                        deleted + " entrées supprimées ont été laissées de côté."));
            }
        }
    }

    private static Report report(Headings headings) throws FormatException {
        Report report = Report.of(headings);
        if (report == null) {
            headings.need("Storage Used (Byte)");
            headings.need("Site URL");
            throw new IllegalStateException("A sheet with both is a report");
        }
        return report;
    }
}
