package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.tree.Fields;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as Kubernetes writes them: "500m", "1.5", "128Mi", "2G", "1e3". */
final class Quantity {

    private static final int LONGEST = 40;
    private static final Pattern WRITTEN = Pattern.compile(
            "([+-]?(?:\\d{1,19}(?:\\.\\d{0,18})?|\\.\\d{1,18}))([eE][+-]?\\d{1,2}|n|u|m|k|M|G|T|P|E|[KMGTPE]i)?");
    private static final BigDecimal MIB = BigDecimal.valueOf(1L << 20);

    /** As much as is believed anywhere: 2^50 MiB. */
    private static final BigDecimal MOST_MIB = BigDecimal.valueOf(1L << 50);

    private static final BigDecimal MOST_CORES = BigDecimal.valueOf(1_000_000);

    private static final Map<String, BigDecimal> FACTORS = Map.ofEntries(
            Map.entry("n", BigDecimal.ONE.movePointLeft(9)),
            Map.entry("u", BigDecimal.ONE.movePointLeft(6)),
            Map.entry("m", BigDecimal.ONE.movePointLeft(3)),
            Map.entry("k", BigDecimal.ONE.movePointRight(3)),
            Map.entry("M", BigDecimal.ONE.movePointRight(6)),
            Map.entry("G", BigDecimal.ONE.movePointRight(9)),
            Map.entry("T", BigDecimal.ONE.movePointRight(12)),
            Map.entry("P", BigDecimal.ONE.movePointRight(15)),
            Map.entry("E", BigDecimal.ONE.movePointRight(18)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ei", BigDecimal.valueOf(1L << 60)));

    private Quantity() {}

    /** The amount in its base unit (cores, bytes); null if the member says nothing. */
    static @Nullable BigDecimal of(Fields fields, String member) throws BadCell {
        String text = fields.text(member, LONGEST);
        if (text == null) {
            return null;
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new BadCell(
                    member,
                    RowProblem.NOT_A_NUMBER,
                    member + " is no quantity of Kubernetes such as 500m, 1.5 or 128Mi.",
                    member + " n'est pas une quantité de Kubernetes telle que 500m, 1.5 ou 128Mi.");
        }
        BigDecimal number = new BigDecimal(written.group(1));
        if (number.signum() < 0) {
            throw new BadCell(
                    member,
                    RowProblem.NEGATIVE,
                    member + " is negative; expected 0 or more.",
                    member + " est négatif ; attendu 0 ou plus.");
        }
        String suffix = written.group(2);
        if (suffix == null) {
            return number;
        }
        BigDecimal factor = FACTORS.get(suffix);
        return factor == null
                ? number.scaleByPowerOfTen(Integer.parseInt(suffix.substring(1)))
                : number.multiply(factor);
    }

    /** Bytes as MiB, rounded up. */
    static long mebibytes(String member, BigDecimal bytes) throws BadCell {
        BigDecimal mebibytes = bytes.divide(MIB, 0, RoundingMode.CEILING);
        return believed(member, mebibytes, MOST_MIB).longValueExact();
    }

    /** Whole cores, rounded up. */
    static int cores(BigDecimal cores) throws BadCell {
        return believed("cpu", cores.setScale(0, RoundingMode.CEILING), MOST_CORES)
                .intValueExact();
    }

    private static BigDecimal believed(String member, BigDecimal amount, BigDecimal most) throws BadCell {
        if (amount.compareTo(most) > 0) {
            throw new BadCell(
                    member,
                    RowProblem.OUT_OF_RANGE,
                    member + " of all pods together is beyond what is believed.",
                    member + " de tous les pods ensemble est au-delà du croyable.");
        }
        return amount;
    }
}
