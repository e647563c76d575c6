package fr.allerretour.inventory.intake.format.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import fr.allerretour.inventory.intake.format.archive.RefusedBytes;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a sheet. */
public final class CsvStart {

    private CsvStart() {}

    /**
     * The first rows of a sheet that say something, the headings among them.
     *
     * @param most how many at most, 1 or more
     * @param cut whether the source is only the beginning of a file: a row that cannot be read for it is then left out
     * @throws FormatException if there is none, or the source is no readable text
     */
    public static List<List<String>> rows(ByteSource source, ReadLimits limits, int most, boolean cut)
            throws FormatException, IOException {
        CsvText text = CsvTable.text(source);
        List<List<String>> rows = new ArrayList<>();
        try (Reader reader = text.open(source);
                CsvReader<CsvRecord> records = CsvTable.records(reader, text, limits)) {
            for (CsvRecord record : records) {
                if (!CsvTable.blank(record.getFields())) {
                    rows.add(record.getFields());
                }
                if (rows.size() >= most) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            if (!cut || rows.isEmpty()) {
                throw new CsvTable("", source, limits).refused(e, rows.size() + 1);
            }
        } catch (RefusedBytes e) {
            throw e.refusal();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof RefusedBytes refused) {
                throw refused.refusal();
            }
            throw e.getCause();
        }
        if (rows.isEmpty()) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE, "The file has no headings.", "Le fichier n'a pas d'en-têtes.");
        }
        return rows;
    }
}
