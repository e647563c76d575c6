package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the migration lead reads at the end: where things go and why, when, how sure that is, and what leaves. */
final class Summary {

    private final JsonNode plan;
    private final JsonNode bundle;
    private final Path output;
    private final boolean verified;

    Summary(JsonNode plan, JsonNode bundle, Path output, boolean verified) {
        this.plan = plan;
        this.bundle = bundle;
        this.output = output;
        this.verified = verified;
    }

    String text() {
        StringBuilder text = new StringBuilder("\n");
        JsonNode s = plan.get("summary");
        line(text, "Workloads", s.get("workloads").asText() + ": " + counts());
        line(text, "Where to", targets("RECOMMENDED"));
        line(text, "On condition", targets("CONDITIONAL"));
        line(text, "Blocked", blocked());
        line(
                text,
                "Waves",
                s.get("waves").asText() + ", from " + s.get("start").asText() + " to "
                        + s.get("end").asText() + " (" + s.get("makespanDays").asText() + " days)");
        line(
                text,
                "Proof",
                "no plan can end before " + s.get("lowerBoundEnd").asText() + ": gap "
                        + String.format(Locale.ROOT, "%.1f", s.get("gapPercent").asDouble()) + " %, by "
                        + s.get("provedBy").asText());
        line(text, "Leaves", bundle.path("completeness").toString());
        line(text, "Lost", losses());
        line(text, "Time to exit", bundle.path("timeToExit").toString());
        line(
                text,
                "Bundle",
                verified ? "sha512sum and openssl accept it, and a flipped byte is found" : "NOT ACCEPTED");
        line(
                text,
                "Files",
                output + "/{plan.html,plan.en.html,plan.json,assessment.csv,waves.csv,snapshot.ndjson,bundle}");
        return text.toString();
    }

    private static void line(StringBuilder text, String title, String value) {
        if (!value.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%-13s %s%n", title, value));
        }
    }

    private String counts() {
        Map<String, Integer> counts = new TreeMap<>();
        plan.get("verdicts")
                .forEach(v -> counts.merge(v.get("verdict").asText().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts.toString();
    }

    private String targets(String verdict) {
        Map<String, Integer> targets = new TreeMap<>();
        for (JsonNode v : plan.get("verdicts")) {
            if (v.get("verdict").asText().equals(verdict)) {
                String from = v.hasNonNull("from") ? " from " + v.get("from").asText() : "";
                targets.merge(v.path("offer").asText() + from + because(v), 1, Integer::sum);
            }
        }
        return listed(targets);
    }

    private String blocked() {
        Map<String, Integer> reasons = new TreeMap<>();
        for (JsonNode v : plan.get("verdicts")) {
            if (v.get("verdict").asText().equals("BLOCKED")) {
                reasons.merge(because(v).strip(), 1, Integer::sum);
            }
        }
        return listed(reasons);
    }

    private static String because(JsonNode verdict) {
        JsonNode first = verdict.path("reasons").path(0);
        return first.isMissingNode() ? "" : ": " + first.path("textEn").asText();
    }

    private String losses() {
        JsonNode losses = bundle.path("losses");
        return losses.isMissingNode() ? "see the bundle's losses.json" : losses.toString();
    }

    private static String listed(Map<String, Integer> counted) {
        StringBuilder list = new StringBuilder();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(8)
                .forEach(e -> list.append(list.isEmpty() ? "" : "\n" + " ".repeat(14))
                        .append(e.getValue())
                        .append(" × ")
                        .append(e.getKey()));
        return list.toString();
    }
}
