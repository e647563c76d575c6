package fr.allerretour.inventory.intake.format.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/** An open .xlsx workbook. Not for several threads at once. */
public final class Workbook implements AutoCloseable {

    private static final int PROGRESS_EVERY_ROWS = 1_000;

    private final ZipFile zip;
    private final ReadLimits limits;
    private final InflationBudget budget;
    private final XMLInputFactory2 factory;
    private final List<Sheet> sheets;
    private @Nullable SharedStrings strings;
    private final String stringsPart;

    private Workbook(ZipFile zip, ReadLimits limits) throws FormatException, IOException {
        this.zip = zip;
        this.limits = limits;
        this.budget = new InflationBudget(limits.inflatedBytes(), limits.ratio());
        // One factory a workbook: its table of names must not keep what a hostile file made up.
        this.factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, true); // seen as an event, and refused there; never read
        String book = relations("_rels/.rels", "")
                .byType("officeDocument")
                .orElseThrow(() -> notAWorkbook("it has no main part", "il n'a pas de partie principale"));
        String folder = book.substring(0, book.lastIndexOf('/') + 1);
        Relations relations = relations(folder + "_rels/" + book.substring(folder.length()) + ".rels", folder);
        this.stringsPart = relations.byType("sharedStrings").orElse("");
        this.sheets = sheets(book, relations);
    }

    /**
     * Opens a workbook and reads its list of sheets.
     *
     * @throws FormatException if it is no workbook, damaged, protected, or beyond the limits
     */
    public static Workbook open(Path file, ReadLimits limits) throws FormatException, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("encrypted")) {
                throw new FormatException(
                        FormatProblem.PROTECTED_WORKBOOK,
                        "The parts of the archive are encrypted.",
                        "Les parties de l'archive sont chiffrées.");
            }
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "The archive of the workbook cannot be opened: " + why + ".",
                    "L'archive du classeur ne s'ouvre pas : " + why + ".");
        }
        try {
            checkEntries(zip, limits);
            return new Workbook(zip, limits);
        } catch (FormatException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void checkEntries(ZipFile zip, ReadLimits limits) throws FormatException {
        if (zip.size() > limits.entries()) {
            throw new FormatException(
                    FormatProblem.BOMB,
                    "The archive has " + zip.size() + " parts; expected at most " + limits.entries() + ".",
                    "L'archive a " + zip.size() + " parties ; attendu au plus " + limits.entries() + ".");
        }
        long declared = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            declared += Math.max(0, entry.getSize());
        }
        if (declared > limits.inflatedBytes()) {
            throw new FormatException(
                    FormatProblem.BOMB,
                    "The parts inflate to " + declared + " bytes; expected at most " + limits.inflatedBytes() + ".",
                    "Les parties se décompressent en " + declared + " octets ; attendu au plus "
                            + limits.inflatedBytes() + ".");
        }
    }

    /** Its sheets in their order. */
    public List<Sheet> sheets() {
        return sheets;
    }

    /**
     * Hands out every row of the sheet that says something.
     *
     * @param progress told now and then how many inflated bytes of this sheet are behind
     */
    public void read(Sheet sheet, RowHandler handler, LongConsumer progress) throws FormatException, IOException {
        SharedStrings table = strings;
        if (table == null) {
            table = readStrings();
            strings = table;
        }
        try (XmlPart part = part(sheet.part())) {
            int[] rows = {0};
            new SheetReader(sheet, part, table, limits).read(row -> {
                handler.row(row);
                if (++rows[0] % PROGRESS_EVERY_ROWS == 0) {
                    progress.accept(part.bytesRead());
                }
            });
        }
    }

    /** The first rows of the sheet that say something, each as the text of its cells. */
    public List<List<String>> firstRows(Sheet sheet, int most) throws FormatException, IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            read(
                    sheet,
                    row -> {
                        rows.add(row.copy(0));
                        if (rows.size() >= most) {
                            throw new Enough();
                        }
                    },
                    bytes -> {});
        } catch (Enough e) {
            return rows;
        }
        return rows;
    }

    /** Ends a reading that nobody needs to the end. */
    private static final class Enough extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    private SharedStrings readStrings() throws FormatException, IOException {
        if (stringsPart.isEmpty()) {
            return SharedStrings.none();
        }
        try (XmlPart part = part(stringsPart)) {
            return SharedStrings.read(part, limits);
        }
    }

    private List<Sheet> sheets(String book, Relations relations) throws FormatException, IOException {
        List<Sheet> found = new ArrayList<>();
        try (XmlPart part = part(book)) {
            while (part.hasNext()) {
                if (part.next() == XMLStreamConstants.START_ELEMENT
                        && part.xml().getLocalName().equals("sheet")) {
                    String name = part.attribute("name");
                    String id = part.attribute("id");
                    String target = id == null ? null : relations.byId().get(id);
                    ZipEntry entry = target == null ? null : zip.getEntry(target);
                    if (name == null || target == null || entry == null) {
                        throw notAWorkbook("sheet " + name + " is missing", "la feuille " + name + " manque");
                    }
                    found.add(new Sheet(name, target, Math.max(0, entry.getSize())));
                }
            }
        }
        return List.copyOf(found);
    }

    private XmlPart part(String name) throws FormatException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw notAWorkbook("its part " + name + " is missing", "sa partie " + name + " manque");
        }
        InputStream inflated;
        try {
            inflated = zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw PartStream.damaged(entry);
        }
        return new XmlPart(name, new PartStream(inflated, entry, budget), factory);
    }

    private static FormatException notAWorkbook(String whyEn, String whyFr) {
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                "The file is an archive but no whole workbook: " + whyEn + ".",
                "Le fichier est une archive mais pas un classeur entier : " + whyFr + ".");
    }

    private Relations relations(String name, String folder) throws FormatException, IOException {
        Map<String, String> byId = new HashMap<>();
        Map<String, String> byType = new HashMap<>();
        try (XmlPart part = part(name)) {
            while (part.hasNext()) {
                if (part.next() == XMLStreamConstants.START_ELEMENT
                        && part.xml().getLocalName().equals("Relationship")) {
                    String id = part.attribute("Id");
                    String type = part.attribute("Type");
                    String target = part.attribute("Target");
                    if (id != null && type != null && target != null) {
                        String resolved = target.startsWith("/") ? target.substring(1) : folder + target;
                        byId.put(id, resolved);
                        byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), resolved);
                    }
                }
            }
        }
        return new Relations(byId, byType);
    }

    /** Where a part's references lead. */
    private record Relations(Map<String, String> byId, Map<String, String> types) {

        Optional<String> byType(String type) {
            return Optional.ofNullable(types.get(type));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
