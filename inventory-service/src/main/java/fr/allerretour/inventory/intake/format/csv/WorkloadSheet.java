package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** workloads.csv: adds workloads, or completes known ones by key or name. */
final class WorkloadSheet implements SheetKind {

    private static final FormatDoc DOC = new FormatDoc(
            "workloads-csv",
            new Words(
                    "Our sheet of workloads: adds them, or completes known ones by key or name",
                    "Notre feuille des charges : les ajoute, ou complète celles qui sont connues par clé ou par nom"),
            "csv",
            "csv",
            List.of(
                    new Words(
                            "key, name, kind, environment, criticality, operating system, cpus, memory MiB, storage GiB, used GiB, powered, template, application, runs on, place, end of support, must leave by (or their French names)",
                            "clé, nom, type, environnement, criticité, système d'exploitation, cpu, mémoire Mio, stockage Gio, utilisé Gio, allumé, modèle, application, tourne sur, lieu, fin de support, à quitter avant (ou leurs noms anglais)"),
                    new Words(
                            "disks, nics, attributes as the API writes them (JSON); one too long for a cell goes on in disks 2, nics 2, attributes 2 and so on",
                            "disques, cartes réseau, attributs comme l'API les écrit (JSON) ; ce qui est trop long pour une cellule continue dans disques 2, cartes réseau 2, attributs 2 et ainsi de suite")),
            List.of(new Words("Any other column", "Toute autre colonne")),
            new Words(
                    "Each size in MiB or GiB, as its heading says; MB and GB are read as MiB and GiB",
                    "Chaque taille en Mio ou en Gio, selon son en-tête ; Mo et Go sont lus comme Mio et Gio"));

    private static final String[] NAMES = {"name", "nom", "workload", "charge"};
    private static final String[] KEYS = {"key", "clé", "identifiant"};
    private static final String[] KINDS = {"kind", "type", "nature"};
    private static final String[] ENVIRONMENTS = {"environment", "environnement"};
    private static final String[] SYSTEMS = {"operating system", "os", "système d'exploitation", "système"};
    private static final String[] CPUS = {"cpus", "cpu", "vcpu", "vcpus", "cœurs", "coeurs", "processeurs"};
    private static final String[] RUNS_ON = {"runs on", "tourne sur", "hébergé sur", "hébergé par"};
    private static final String[] POWERED = {"powered", "power state", "allumé", "état"};
    private static final String[] END_OF_SUPPORT = {"end of support", "fin de support"};
    private static final String[] MUST_LEAVE_BY = {
        "must leave by", "à quitter avant", "doit partir avant", "date limite"
    };

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(Headings headings) {
        return (headings.has(NAMES) || headings.has(KEYS))
                && (headings.has(KINDS)
                        || headings.has(ENVIRONMENTS)
                        || headings.has(SYSTEMS)
                        || headings.has(CPUS)
                        || headings.has(RUNS_ON)
                        || headings.has(POWERED));
    }

    @Override
    public RowReader columns(Headings headings) throws FormatException {
        int key = headings.find(KEYS);
        int name = headings.find(NAMES);
        if (key < 0 && name < 0) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "There is neither a column \"key\" nor a column \"name\".",
                    "Il n'y a ni colonne « clé » ni colonne « nom ».",
                    null,
                    "key");
        }
        int kind = headings.find(KINDS);
        int environment = headings.find(ENVIRONMENTS);
        int criticality = headings.find("criticality", "criticité");
        int system = headings.find(SYSTEMS);
        int cpus = headings.find(CPUS);
        int memoryMiB = headings.find("memory MiB", "memory MB", "mémoire Mio", "mémoire MiB", "mémoire Mo");
        int memoryGiB = headings.find("memory GiB", "memory GB", "mémoire Gio", "mémoire GiB", "mémoire Go");
        int storageMiB = headings.find("storage MiB", "stockage Mio", "stockage MiB");
        int storageGiB = headings.find("storage GiB", "storage GB", "stockage Gio", "stockage GiB", "stockage Go");
        int usedMiB = headings.find("used MiB", "utilisé Mio", "utilisé MiB");
        int usedGiB = headings.find("used GiB", "used GB", "utilisé Gio", "utilisé GiB", "utilisé Go");
        int powered = headings.find(POWERED);
        int template = headings.find("template", "modèle");
        int application = headings.find("application", "app");
        int runsOn = headings.find(RUNS_ON);
        int place = headings.find("place", "lieu", "localisation");
        int endOfSupport = headings.find(END_OF_SUPPORT);
        int mustLeaveBy = headings.find(MUST_LEAVE_BY);
        List<Integer> disks = headings.findAll("disks", "disques");
        List<Integer> nics = headings.findAll("nics", "cartes réseau");
        List<Integer> attributes = headings.findAll("attributes", "attributs");
        return row -> {
            String givenKey = row.exactKey(key);
            String givenName = row.exact(name, CsvRow.KEY);
            if (givenKey == null && givenName == null) {
                throw new BadCell(
                        headings.name(name >= 0 ? name : key),
                        RowProblem.REQUIRED,
                        "Neither key nor name is given; expected one of them.",
                        "Ni clé ni nom n'est donné ; attendu l'un des deux.");
            }
            String host = row.exactKey(runsOn);
            if (host != null && host.equals(givenKey == null ? givenName : givenKey)) {
                throw new BadCell(
                        headings.name(runsOn),
                        RowProblem.NEEDS_ITSELF,
                        Cells.shown(host) + " runs on itself; expected another workload or nothing.",
                        Cells.shown(host) + " tourne sur elle-même ; attendu une autre charge ou rien.");
            }
            return new WorkloadDraft(row.place())
                    .key(givenKey)
                    .name(givenName)
                    .kind(row.oneOf(Kind.class, kind))
                    .environment(row.oneOf(Environment.class, environment))
                    .criticality(row.oneOf(Criticality.class, criticality))
                    .operatingSystem(row.exact(system, CsvRow.KEY))
                    .cpus(row.count(cpus))
                    .memoryMiB(row.size(memoryMiB, memoryGiB))
                    .storageMiB(row.size(storageMiB, storageGiB))
                    .usedMiB(row.size(usedMiB, usedGiB))
                    .powered(powered(row, powered))
                    .template(row.yesOrNo(template))
                    .application(row.exactKey(application))
                    .runsOn(host)
                    .location(row.oneOf(Place.class, place))
                    .endOfSupport(row.date(endOfSupport))
                    .mustLeaveBy(row.date(mustLeaveBy))
                    .disks(disks(row, disks))
                    .nics(JsonCell.NICS.read(row, nics, List.of()))
                    .attributes(JsonCell.ATTRIBUTES.read(row, attributes, Map.of()))
                    .build();
        };
    }

    @Override
    public List<String[]> days() {
        return List.of(END_OF_SUPPORT, MUST_LEAVE_BY);
    }

    @Override
    public Identity identity(ParsedItem item) {
        WorkloadItem workload = (WorkloadItem) item;
        return workload.key() != null
                ? new Identity("key", workload.key())
                : new Identity("name", Objects.requireNonNull(workload.name()));
    }

    private static List<WorkloadItem.Disk> disks(CsvRow row, List<Integer> columns) throws BadCell {
        List<WorkloadItem.Disk> disks = JsonCell.DISKS.read(row, columns, List.of());
        for (WorkloadItem.Disk disk : disks) {
            if (disk.capacityMiB() < 0) {
                String heading = row.headings().name(columns.getFirst());
                throw new BadCell(
                        heading,
                        RowProblem.NEGATIVE,
                        heading + " has a capacityMiB of " + disk.capacityMiB() + "; expected 0 or more.",
                        heading + " a une capacityMiB de " + disk.capacityMiB() + " ; attendu 0 ou plus.");
            }
        }
        return disks;
    }

    /** "on" and "off" are people's words, "poweredOn" is VMware's, yes and no are the spreadsheet's. */
    private static @Nullable Powered powered(CsvRow row, int column) throws BadCell {
        String text = row.text(column, CsvRow.KEY);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "on", "poweredon", "true", "yes", "oui", "vrai", "1", "allumé", "allumée" -> Powered.ON;
            case "off", "poweredoff", "false", "no", "non", "faux", "0", "éteint", "éteinte" -> Powered.OFF;
            default -> row.oneOf(Powered.class, column);
        };
    }
}
