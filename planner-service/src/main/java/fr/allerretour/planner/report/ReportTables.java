package fr.allerretour.planner.report;

import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Fact;
import fr.allerretour.planner.plan.PlanDocument.Outcome;
import fr.allerretour.planner.plan.PlanDocument.Reason;
import fr.allerretour.planner.plan.PlanDocument.Risk;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The report's tables of verdicts, waves and risks; each shows at most {@value #MOST_ROWS} rows and says how many it leaves out. */
final class ReportTables {
    static final int MOST_ROWS = 200;

    private final PlanDocument plan;
    private final Language language;
    private final Html html;

    ReportTables(PlanDocument plan, Language language, Html html) {
        this.plan = plan;
        this.language = language;
        this.html = html;
    }

    /** Opens a table; a heading that starts with # is of a column of numbers. */
    static void head(Html html, String caption, String... headings) {
        html.open("div", "class", "overflow")
                .open("table")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        for (String heading : headings) {
            if (heading.startsWith("#")) {
                html.element("th", heading.substring(1), "scope", "col", "class", "n");
            } else {
                html.element("th", heading, "scope", "col");
            }
        }
        html.close().close().open("tbody");
    }

    static void foot(Html html) {
        html.close().close().close();
    }

    private String t(String french, String english) {
        return language.of(french, english);
    }

    void destinations() {
        record Destination(String provider, String offer, String exitClass) {}
        Map<String, Destination> destinations = new TreeMap<>();
        Map<String, long[]> counts = new TreeMap<>();
        for (Verdict verdict : plan.verdicts()) {
            if (verdict.offer() != null) {
                Destination destination = new Destination(
                        plan.nameOf(verdict.provider()),
                        plan.nameOf(verdict.offer()),
                        verdict.exitClass() == null ? "?" : verdict.exitClass());
                destinations.put(destination.toString(), destination);
                long[] count = counts.computeIfAbsent(destination.toString(), key -> new long[2]);
                count[verdict.verdict() == Outcome.CONDITIONAL ? 1 : 0]++;
            }
        }
        html.element("h2", t("Ce qui va où", "What goes where"));
        if (destinations.isEmpty()) {
            html.element("p", t("Aucune charge n'a de destination.", "No workload has a destination."));
            return;
        }
        head(
                html,
                t("Destinations", "Destinations"),
                t("Fournisseur", "Provider"),
                t("Offre", "Offer"),
                t("#Possible dès maintenant", "#Possible now"),
                t("#Sous condition", "#On a condition"),
                t("Sortie", "Way out"));
        destinations.forEach((key, destination) -> {
            long[] count = counts.getOrDefault(key, new long[2]);
            html.open("tr");
            html.element("td", destination.provider());
            html.element("td", destination.offer());
            html.element("td", language.number(count[0]), "class", "n");
            html.element("td", language.number(count[1]), "class", "n");
            html.element("td", exit(destination.exitClass()));
            html.close();
        });
        foot(html);
    }

    private String exit(String exitClass) {
        return switch (exitClass) {
            case "C" -> t("C : portable tel quel", "C: portable as is");
            case "A" -> t("A : avec adaptation", "A: with adaptation");
            case "S" -> t("S : perdu sauf à refaire", "S: lost unless redone");
            default -> t("inconnue : à établir avant de signer", "unknown: to be settled before signing");
        };
    }

    void waves() {
        if (plan.waves().isEmpty()) {
            return;
        }
        head(
                html,
                t("Vagues", "Waves"),
                "#" + t("N°", "No."),
                t("Nom", "Name"),
                t("Bascule", "Cutover"),
                t("#Groupes", "#Groups"),
                t("#Charges", "#Workloads"));
        for (Wave wave : first(plan.waves())) {
            html.open("tr");
            html.element("td", language.number(wave.number()), "class", "n");
            html.element("td", wave.name());
            html.element(
                    "td",
                    wave.cutoverStart().equals(wave.cutoverEnd())
                            ? language.day(wave.cutoverStart())
                            : language.day(wave.cutoverStart()) + " – " + language.day(wave.cutoverEnd()));
            html.element("td", language.number(wave.moveGroups().size()), "class", "n");
            html.element("td", language.number(wave.workloads()), "class", "n");
            html.close();
        }
        foot(html);
        leftOut(plan.waves().size());
    }

    void conditional() {
        List<Verdict> conditional = of(Outcome.CONDITIONAL);
        conditional.sort(Comparator.comparing(Verdict::from, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Verdict::workload));
        if (conditional.isEmpty()) {
            return;
        }
        html.element("h2", t("Sous condition, à partir de quand", "On a condition, from when"));
        head(
                html,
                t("Charges qui attendent", "Workloads that wait"),
                t("Charge", "Workload"),
                t("Offre", "Offer"),
                t("À partir du", "From"),
                t("Pourquoi", "Why"));
        for (Verdict verdict : first(conditional)) {
            html.open("tr");
            html.element("td", verdict.name());
            html.element("td", plan.nameOf(verdict.offer()));
            html.element(
                    "td", verdict.from() == null ? t("date inconnue", "day unknown") : language.day(verdict.from()));
            why(verdict);
            html.close();
        }
        foot(html);
        leftOut(conditional.size());
    }

    void blocked() {
        List<Verdict> blocked = of(Outcome.BLOCKED);
        if (blocked.isEmpty()) {
            return;
        }
        html.element("h2", t("Sans destination permise", "Without an allowed destination"));
        head(
                html,
                t("Charges bloquées", "Blocked workloads"),
                t("Charge", "Workload"),
                t("Pourquoi", "Why"),
                t("Ce qui le lèverait", "What would lift it"));
        for (Verdict verdict : first(blocked)) {
            html.open("tr");
            html.element("td", verdict.name());
            why(verdict);
            html.element(
                    "td",
                    String.join(
                            " ",
                            verdict.lifts().stream()
                                    .map(lift -> t(lift.textFr(), lift.textEn()))
                                    .distinct()
                                    .toList()));
            html.close();
        }
        foot(html);
        leftOut(blocked.size());
    }

    void risks() {
        if (plan.risks().isEmpty()) {
            return;
        }
        html.element("h2", t("Risques", "Risks"));
        head(html, t("À surveiller", "To watch"), t("Gravité", "Severity"), t("Risque", "Risk"));
        for (Risk risk : first(plan.risks())) {
            html.open("tr");
            html.element("td", severity(risk.severity()));
            html.element("td", t(risk.textFr(), risk.textEn()));
            html.close();
        }
        foot(html);
        leftOut(plan.risks().size());
    }

    private String severity(String severity) {
        return switch (severity) {
            case "HIGH" -> t("forte", "high");
            case "MEDIUM" -> t("moyenne", "medium");
            case "LOW" -> t("faible", "low");
            default -> severity;
        };
    }

    /** The reasons in words, each once, with the control and the sources that they stand on. */
    private void why(Verdict verdict) {
        html.open("td");
        Set<String> said = new LinkedHashSet<>();
        for (Reason reason : verdict.reasons()) {
            StringBuilder sentence = new StringBuilder(t(reason.textFr(), reason.textEn()));
            if (reason.control() != null) {
                sentence.append(" [").append(reason.control()).append(']');
            }
            for (Fact fact : reason.facts()) {
                sentence.append(" (")
                        .append(t(fact.sourceFr(), fact.source()))
                        .append(", ")
                        .append(fact.asOf());
                sentence.append("K".equals(fact.confidence()) ? t(", non confirmé)", ", unconfirmed)") : ")");
            }
            said.add(sentence.toString());
        }
        html.text(String.join(" ", said)).close();
    }

    private List<Verdict> of(Outcome outcome) {
        return new ArrayList<>(plan.verdicts().stream()
                .filter(verdict -> verdict.verdict() == outcome)
                .toList());
    }

    private static <T> List<T> first(List<T> rows) {
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    private void leftOut(int rows) {
        if (rows > MOST_ROWS) {
            html.element(
                    "p",
                    t(
                            "Les " + MOST_ROWS + " premières lignes sur " + language.number(rows)
                                    + " ; le reste est dans les fichiers CSV et dans le plan.",
                            "The first " + MOST_ROWS + " rows of " + language.number(rows)
                                    + "; the rest is in the CSV files and in the plan."),
                    "class",
                    "note");
        }
    }
}
