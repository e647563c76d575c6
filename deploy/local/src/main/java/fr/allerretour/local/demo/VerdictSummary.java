package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A plan's verdicts in a few lines: alike ones counted together, each with the reason that decided and its source. */
final class VerdictSummary {

    /** What decides a verdict, the most demanding first: of several reasons only the first is told. */
    private static final List<String> DECISIVE = List.of(
            "LABEL_ENDS_SOON",
            "LABEL_HELD",
            "IMMUNE",
            "KEYS_CUSTOMER",
            "LOCATION_FITS",
            "SERVICE_OFFERED",
            "SERVICE_UNVERIFIED",
            "OFFER_ON_SALE");

    /** What weakens a verdict. */
    private static final Set<String> DOUBTS =
            Set.of("SENSITIVITY_UNKNOWN", "DATA_OF_APPLICATION", "SENSITIVITY_CONTRADICTED", "AFFINITY_CUT");

    private final JsonNode verdicts;

    VerdictSummary(JsonNode verdicts) {
        this.verdicts = verdicts;
    }

    /** Each offer that receives something, with what decided for it. */
    List<String> recommended() {
        Map<String, Map<String, List<String>>> reasonsByOffer = new LinkedHashMap<>();
        for (JsonNode v : of("RECOMMENDED")) {
            String exit = v.hasNonNull("exitClass")
                    ? "way out of class " + v.get("exitClass").asText()
                    : "way out unknown";
            reasonsByOffer
                    .computeIfAbsent(v.path("offer").asText() + " (" + exit + ")", offer -> new LinkedHashMap<>())
                    .computeIfAbsent(decisive(v), reason -> new ArrayList<>())
                    .add(v.path("name").asText());
        }
        List<String> lines = new ArrayList<>();
        byCount(reasonsByOffer).forEach(offer -> {
            lines.add(count(offer.getValue()) + " to " + offer.getKey());
            offer.getValue().entrySet().stream()
                    .sorted(Comparator.comparingInt(reason -> -reason.getValue().size()))
                    .forEach(reason -> lines.add("  " + reason.getValue().size() + " × " + reason.getKey()));
        });
        return lines;
    }

    /** What must become true, from when, and for what. */
    List<String> conditional() {
        return withLifts("CONDITIONAL");
    }

    /** What stands in the way, and what would lift it. */
    List<String> blocked() {
        return withLifts("BLOCKED");
    }

    /** What was not known, and for how many workloads. */
    List<String> doubts() {
        Map<String, List<String>> namesByDoubt = new LinkedHashMap<>();
        for (JsonNode v : verdicts) {
            for (JsonNode reason : v.path("reasons")) {
                if (DOUBTS.contains(reason.path("code").asText())) {
                    namesByDoubt
                            .computeIfAbsent(reason.path("textEn").asText(), doubt -> new ArrayList<>())
                            .add(v.path("name").asText());
                }
            }
        }
        return namesByDoubt.entrySet().stream()
                .map(e -> e.getValue().size() + " × " + e.getKey())
                .toList();
    }

    private List<String> withLifts(String verdict) {
        Map<String, List<String>> namesByLift = new LinkedHashMap<>();
        for (JsonNode v : of(verdict)) {
            // The first stands in the way at most offers; the others are in the report.
            String lift = v.path("lifts").path(0).path("textEn").asText("see the report");
            String offer = v.hasNonNull("offer") ? v.get("offer").asText() + ", when: " : "until: ";
            String from = v.hasNonNull("from") ? " (from " + v.get("from").asText() + ")" : " (no date is known)";
            namesByLift
                    .computeIfAbsent(offer + lift + from, key -> new ArrayList<>())
                    .add(v.path("name").asText());
        }
        return namesByLift.entrySet().stream()
                .map(e -> Summary.some(e.getValue()) + " → " + e.getKey())
                .toList();
    }

    private List<JsonNode> of(String verdict) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode v : verdicts) {
            if (v.path("verdict").asText().equals(verdict)) {
                found.add(v);
            }
        }
        return found;
    }

    private static String decisive(JsonNode verdict) {
        JsonNode best = null;
        int rank = Integer.MAX_VALUE;
        for (JsonNode reason : verdict.path("reasons")) {
            int at = DECISIVE.indexOf(reason.path("code").asText());
            if (at >= 0 && at < rank) {
                rank = at;
                best = reason;
            }
        }
        return best == null ? "no rule asks for more" : best.path("textEn").asText() + sourced(best);
    }

    private static String sourced(JsonNode reason) {
        String control = reason.hasNonNull("control") ? reason.get("control").asText() + "; " : "";
        JsonNode fact = reason.path("facts").path(0);
        if (fact.isMissingNode()) {
            return control.isEmpty() ? "" : " [" + control.substring(0, control.length() - 2) + "]";
        }
        String confidence = fact.path("confidence").asText();
        return " [" + control + fact.path("source").asText() + ", as of "
                + fact.path("asOf").asText() + ", "
                + (confidence.equals("K") ? "UNCONFIRMED" : "confidence " + confidence)
                + "]";
    }

    private static List<Map.Entry<String, Map<String, List<String>>>> byCount(
            Map<String, Map<String, List<String>>> reasonsByOffer) {
        return reasonsByOffer.entrySet().stream()
                .sorted(Comparator.comparingInt(offer -> -count(offer.getValue())))
                .toList();
    }

    private static int count(Map<String, List<String>> namesByReason) {
        return namesByReason.values().stream().mapToInt(List::size).sum();
    }
}
