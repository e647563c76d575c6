package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.SheetHead;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A row that the reader accepted and the portfolio did not, as cells under its sheet's headings. Such a row is one of
 * our own sheets, where each heading is a member; an unknown heading stays empty.
 */
final class RejectedCells {

    private static final BigDecimal MIB_IN_GIB = BigDecimal.valueOf(1024);

    private RejectedCells() {}

    static List<String> of(ParsedRow row, SheetHead head, ObjectMapper json) {
        ObjectNode item = json.valueToTree(row.item());
        return head.headings().stream().map(heading -> cell(heading, item)).toList();
    }

    private static String cell(String heading, ObjectNode item) {
        String plain = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return switch (plain) {
            case "memorymib" -> text(item.path("memoryMiB"));
            case "storagegib" -> gib(item.path("storageMiB"));
            case "usedgib" -> gib(item.path("usedMiB"));
            case "volumegib" -> gib(item.path("volumeMiB"));
            case "vm" -> text(item.path("name"));
            case "vmuuid" -> text(item.path("key"));
            default ->
                item.properties().stream()
                        .filter(member ->
                                member.getKey().toLowerCase(Locale.ROOT).equals(plain))
                        .map(member -> text(member.getValue()))
                        .findFirst()
                        .orElse("");
        };
    }

    private static String gib(JsonNode mib) {
        return mib.isNumber()
                ? BigDecimal.valueOf(mib.asLong())
                        .divide(MIB_IN_GIB, 6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : "";
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(word -> words.add(word.asText()));
            return String.join(" ", words);
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }
}
