package fr.allerretour.inventory.intake.format.csv;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.archive.Archive;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.look.ArchiveLook;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.tabular.CsvTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ZIP archive of our CSV sheets: what a catalogue exports to, and one file for all four to come in. */
public final class CatalogueArchive implements InventoryFormat {

    private static final FormatDoc DOC = new FormatDoc(
            "aller-retour-csv-zip",
            new Words(
                    "ZIP archive of our CSV sheets, as a catalogue exports them",
                    "Archive ZIP de nos feuilles CSV, telles qu'un catalogue les exporte"),
            "zip",
            "zip",
            List.of(
                    new Words(
                            "applications, workloads, dependencies and data sets: each file by its headings, as if it were sent alone; in that order, whatever theirs",
                            "applications, charges, dépendances et jeux de données : chaque fichier d'après ses en-têtes, comme s'il était envoyé seul ; dans cet ordre, quel que soit le leur")),
            List.of(new Words(
                    "Files with other headings, with a warning",
                    "Les fichiers à autres en-têtes, avec un avertissement")),
            new Words(
                    "As in the sheet alone; exports are in MiB",
                    "Comme dans la feuille seule ; les exports sont en Mio"));

    private static final int LOOKED_AT = 64 * 1024;

    private final ReadLimits limits;

    public CatalogueArchive(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) {
        return look instanceof ArchiveLook archive
                && archive.headings().values().stream()
                        .anyMatch(headings -> SheetKind.of(headings).isPresent());
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        try (Archive archive = Archive.open(file, limits)) {
            Map<String, SheetKind> kinds = kinds(archive, sink);
            long total = 0;
            for (String name : kinds.keySet()) {
                total += archive.file(name).size();
            }
            long all = total;
            long behind = 0;
            for (SheetKind kind : SheetKind.referredToFirst()) {
                SheetReading reading = new SheetReading(kind);
                for (Map.Entry<String, SheetKind> entry : kinds.entrySet()) {
                    if (entry.getValue().getClass() == kind.getClass()) {
                        ByteSource source = archive.file(entry.getKey());
                        long before = behind;
                        long size = source.size();
                        new CsvTable(entry.getKey(), source, limits)
                                .read(
                                        reading.into(sink),
                                        sink,
                                        bytes -> sink.progress(before + Math.min(size, bytes), all));
                        behind += size;
                    }
                }
            }
            sink.progress(all, all);
        }
    }

    private Map<String, SheetKind> kinds(Archive archive, RowSink sink) throws IOException {
        Map<String, SheetKind> kinds = new LinkedHashMap<>();
        for (String name : archive.names()) {
            Optional<SheetKind> kind;
            try {
                List<String> first = CsvTable.firstRow(archive.start(name, LOOKED_AT), limits);
                kind = SheetKind.of(new Headings(new Position(name, 1), first, ""));
            } catch (FormatException e) {
                kind = Optional.empty(); // no text, so none of our sheets
            }
            kind.ifPresentOrElse(
                    known -> kinds.put(name, known), () -> sink.warning(CatalogueWorkbook.passedOver(name)));
        }
        return kinds;
    }
}
