package fr.allerretour.inventory.intake.format.mapped;

import fr.allerretour.inventory.intake.format.RejectedRowsWriter;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file of a form that nobody else knows is read.
 *
 * @param rows what each row is
 * @param kind what a workload is if no column says; null of other rows, or where a column of kinds always speaks
 * @param decimals how its numbers are written
 * @param columns its headings, also those that are passed over
 */
public record ColumnMapping(RowSubject rows, @Nullable Kind kind, Decimals decimals, List<MappedColumn> columns) {

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /** All that it leaves open or says wrongly, in its order; a mapping is used only if that is nothing. */
    public List<MappingFlaw> flaws() {
        return MappingCheck.of(this);
    }

    /** Whether a column becomes that. */
    boolean has(MappedTarget target) {
        return columns.stream().anyMatch(column -> column.target() == target);
    }

    /** The same for two files or mappings exactly if they have the same headings, whatever their order and writing. */
    public String headingsKey() {
        return headingsKey(columns.stream().map(MappedColumn::heading).toList());
    }

    /**
     * As {@link #headingsKey()}, of the headings of a file; the column of reasons in a file of rejected rows does not count, so
     * that it is read like the file it came from.
     *
     * @return 64 hexadecimal digits
     */
    public static String headingsKey(Collection<String> headings) {
        String reason = Headings.plain(RejectedRowsWriter.REASON);
        String all = headings.stream()
                .map(Headings::plain)
                .filter(heading -> !heading.isEmpty() && !heading.equals(reason))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
