package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the migration lead reads at the end: where things go and why, when, how sure that is, and what leaves. */
final class Summary {

    private static final int NAMES_SHOWN = 3;

    private final JsonNode plan;
    private final JsonNode bundle;
    private final Path output;
    private final boolean verified;
    private final StringBuilder text = new StringBuilder();

    Summary(JsonNode plan, JsonNode bundle, Path output, boolean verified) {
        this.plan = plan;
        this.bundle = bundle;
        this.output = output;
        this.verified = verified;
    }

    String text() {
        text.setLength(0);
        destinations();
        waves();
        risks();
        bundle();
        return text.toString();
    }

    private void destinations() {
        JsonNode s = plan.get("summary");
        VerdictSummary verdicts = new VerdictSummary(plan.get("verdicts"));
        title("What goes where, and why (as of " + plan.get("asOf").asText() + ")");
        line("%d workloads: %d planned, %d blocked, %d stay, %d are retired, %d replaced"
                .formatted(
                        s.get("workloads").asInt(),
                        s.get("planned").asInt(),
                        s.get("blocked").asInt(),
                        s.get("retained").asInt(),
                        s.get("retired").asInt(),
                        s.get("replaced").asInt()));
        verdicts.recommended().forEach(this::line);
        section("On condition", verdicts.conditional());
        section("Blocked", verdicts.blocked());
        section("To know better", verdicts.doubts());
    }

    private void waves() {
        JsonNode s = plan.get("summary");
        title("When");
        line("%d waves; from %s to %s, %d days"
                .formatted(
                        s.get("waves").asInt(),
                        s.get("start").asText(),
                        s.get("end").asText(),
                        s.get("makespanDays").asInt()));
        Map<String, String> names = new TreeMap<>();
        plan.get("moveGroups")
                .forEach(group ->
                        names.put(group.get("id").asText(), group.get("name").asText()));
        for (JsonNode wave : plan.get("waves")) {
            List<String> groups = new ArrayList<>();
            wave.get("moveGroups").forEach(id -> groups.add(names.getOrDefault(id.asText(), id.asText())));
            line("  wave %-2d %s to %s  %3d workloads: %s"
                    .formatted(
                            wave.get("number").asInt(),
                            wave.get("cutoverStart").asText(),
                            wave.get("cutoverEnd").asText(),
                            wave.get("workloads").asInt(),
                            some(groups)));
        }
        line("Proof: no plan of this input can end before %s (%s): the gap is %s %%"
                .formatted(
                        s.get("lowerBoundEnd").asText(),
                        s.get("provedBy").asText(),
                        decimal(s.get("gapPercent").asDouble())));
    }

    private void risks() {
        List<String> high = new ArrayList<>();
        for (JsonNode risk : plan.path("risks")) {
            if (risk.path("severity").asText().equals("HIGH")) {
                high.add(risk.path("textEn").asText());
            }
        }
        section("Risks that want a decision", high);
    }

    private void bundle() {
        title("What leaves, and what is lost");
        JsonNode done = bundle.path("completeness");
        int dataSets = done.path("dataSets").asInt();
        int settled = done.path("settled").asInt();
        line("%d data sets: %d exported or left out for a written reason, %d open (completeness %s)"
                .formatted(
                        dataSets,
                        settled,
                        dataSets - settled,
                        decimal(done.path("ratio").asDouble())));
        for (JsonNode lot : bundle.path("lots")) {
            line("  %-20s %d %s, %s MB in %s s"
                    .formatted(
                            lot.path("name").asText(),
                            lot.path("objects").asLong(),
                            lot.path("unit").asText(),
                            megabytes(lot.path("bytes").asLong()),
                            decimal(lot.path("seconds").asDouble())));
            long inContent = lot.path("contentLosses").asLong();
            List<String> lost = new ArrayList<>();
            lot.path("losses")
                    .properties()
                    .forEach(loss -> lost.add(
                            loss.getValue().asLong() + " × " + loss.getKey().toLowerCase(Locale.ROOT)));
            line("    lost: " + (lost.isEmpty() ? "nothing" : String.join(", ", lost))
                    + (inContent == 0
                            ? "; none of the data's own bytes"
                            : "; " + inContent + " in the data themselves"));
        }
        JsonNode exit = bundle.path("timeToExit");
        line("Time to exit: %s MB in %s s, measured; the law gives until %s (%d days from %s)"
                .formatted(
                        megabytes(exit.path("bytes").asLong()),
                        decimal(exit.path("seconds").asDouble()),
                        exit.path("legalEndsOn").asText(),
                        exit.path("legalDays").asLong(),
                        exit.path("requestedOn").asText()));
        line("Bundle: "
                + (verified
                        ? "sha512sum and openssl accept it, and a flipped byte is found"
                        : "NOT ACCEPTED by sha512sum or openssl"));
        line("Files: " + output
                + "/{plan.html,plan.en.html,plan.json,assessment.csv,waves.csv,snapshot.ndjson,bundle}");
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line(title + ":");
            lines.forEach(l -> line("  " + l));
        }
    }

    private void title(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String line) {
        text.append("   ").append(line).append('\n');
    }

    /** The first names and how many more there are. */
    static String some(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return names.size() <= NAMES_SHOWN ? shown : shown + " and " + (names.size() - NAMES_SHOWN) + " more";
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
