package fr.allerretour.inventory.intake.format.cyclonedx;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.ApplicationItem.Component;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.Keep;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of one bill. */
final class BillReading {

    private static final int LICENCES = 10;
    private static final int LONGEST_PURL = 1_000;
    private static final String FILE = "file";

    private final Path file;
    private final RowSink sink;
    private final ReadLimits limits;
    private final List<Component> components = new ArrayList<>();
    private @Nullable TreeRecord subject;
    private int files;
    private int beyond;

    BillReading(Path file, RowSink sink, ReadLimits limits) {
        this.file = file;
        this.sink = sink;
        this.limits = limits;
    }

    void read() throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        JsonRecords.read(
                file,
                limits,
                sink::progress,
                List.of(
                        Wanted.at("metadata.component", Keep.only("name"), this::subject),
                        Wanted.at(
                                "components[]",
                                Keep.only(
                                        "type",
                                        "group",
                                        "name",
                                        "version",
                                        "purl",
                                        "licenses.license.id",
                                        "licenses.license.name",
                                        "licenses.expression"),
                                this::component)));
        TreeRecord about = subject;
        if (about == null || !about.value().isObject()) {
            throw new FormatException(
                    FormatProblem.MEMBER_MISSING,
                    "There is no \"metadata.component\", so the bill does not say which application it is about.",
                    "Il n'y a pas de « metadata.component » : la nomenclature ne dit pas de quelle application elle parle.");
        }
        tell(about);
    }

    private void subject(TreeRecord found) {
        subject = subject == null ? found : subject;
    }

    private void component(TreeRecord found) {
        try {
            Fields fields = found.fields();
            String type = fields.text("type");
            if (FILE.equals(type)) {
                files++;
                return;
            }
            String group = fields.text("group");
            String name = fields.need("name");
            Component component = new Component(
                    type == null ? "library" : type,
                    ItemKeys.name(group == null ? name : group + "/" + name),
                    fields.text("version"),
                    fields.text("purl", LONGEST_PURL),
                    licences(fields));
            if (components.size() < ApplicationItem.MOST_COMPONENTS) {
                components.add(component);
            } else {
                beyond++;
            }
        } catch (BadCell e) {
            sink.rejected(found.rejection(e));
        }
    }

    /** Names of licences are free words, at times the whole text of one: their beginning is enough. */
    private static List<String> licences(Fields component) throws BadCell {
        List<String> licences = new ArrayList<>();
        for (Fields choice : component.objects("licenses")) {
            Fields licence = choice.object("license");
            String said = choice.plainMembers().get("expression");
            for (String member : List.of("id", "name")) {
                said = said == null ? licence.plainMembers().get(member) : said;
            }
            if (said != null && !said.isBlank() && licences.size() < LICENCES) {
                licences.add(ItemKeys.name(said.replaceAll("\\p{Cntrl}+", " ").strip()));
            }
        }
        return List.copyOf(licences);
    }

    private void tell(TreeRecord about) {
        try {
            String name = about.fields().need("name");
            ApplicationItem named =
                    ApplicationItem.named(name.substring(0, Math.min(name.length(), ApplicationItem.LONGEST_NAME)));
            sink.item(about.row(named.madeOf(List.copyOf(components))));
        } catch (BadCell e) {
            sink.rejected(about.rejection(e));
            return;
        }
        if (files > 0) {
            sink.warning(new FileWarning(
                    "files-of-a-bill-passed-over",
                    files + " components are mere files and were passed over.",
                    files + " composants sont de simples fichiers et ont été laissés de côté."));
        }
        if (beyond > 0) {
            sink.warning(new FileWarning(
                    "components-beyond-the-most",
                    "The bill has " + (components.size() + beyond) + " components; the first " + components.size()
                            + " are kept. Keep the bill itself: an inventory does not replace it.",
                    "La nomenclature a " + (components.size() + beyond) + " composants ; les " + components.size()
                            + " premiers sont gardés. Conservez la nomenclature : un inventaire ne la remplace pas."));
        }
    }
}
