package fr.allerretour.planner.report;

import fr.allerretour.planner.brief.Brief;
import fr.allerretour.planner.brief.Briefs;
import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanDocument.Summary;
import java.util.List;

/**
 * A plan as one HTML file that stands alone: it loads nothing, runs nothing, prints, and is of bounded size however
 * large the plan is; where it shows a part only, it says so.
 */
public final class PlanReport {
    private static final String CSS = """
            :root{--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--a:#8250df;--p:#0969da;--m:#1a7f37;--cut:#bc4c00}
            *{box-sizing:border-box}body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);max-width:76rem;\
            margin:0 auto;padding:1.5rem;background:#fff}h1{line-height:1.2;margin-bottom:.2em}
            h2{margin-top:2em;border-bottom:2px solid var(--line)}.note,.meta{color:var(--soft)}
            code{overflow-wrap:anywhere}table{border-collapse:collapse;width:100%;margin:1em 0;font-size:.92em}
            caption{text-align:left;font-weight:600;padding:.4em 0}th,td{border-bottom:1px solid var(--line);\
            padding:.35em .6em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            td.n,th.n{text-align:right;white-space:nowrap}thead{display:table-header-group}tr{break-inside:avoid}
            .gantt{width:100%;height:auto;border:1px solid var(--line)}.gantt text{font:12px system-ui,sans-serif;\
            fill:var(--ink)}.gantt .month{fill:var(--soft);text-anchor:middle}.grid{stroke:var(--line)}
            .anticipate{fill:var(--a);background:var(--a)}.prepare{fill:var(--p);background:var(--p)}
            .migrate{fill:var(--m);background:var(--m)}.cutover{fill:none;stroke:var(--cut);stroke-width:1.5;\
            stroke-dasharray:3 2}.key{display:inline-block;width:1em;height:.7em;margin:0 .4em 0 1em}
            .key.cut{border:1.5px dashed var(--cut)}.overflow{overflow-x:auto}
            @media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}\
            .overflow{overflow:visible}@page{size:A4 landscape;margin:12mm}}
            """;

    private final PlanDocument plan;
    private final Language language;
    private final Html html = new Html();

    private PlanReport(PlanDocument plan, Language language) {
        this.plan = plan;
        this.language = language;
    }

    /** The whole file as text, to be served as UTF-8. */
    public static String of(PlanDocument plan, Language language) {
        return new PlanReport(plan, language).render();
    }

    static String cssClass(Phase phase) {
        return switch (phase) {
            case ANTICIPATE -> "anticipate";
            case PREPARE -> "prepare";
            case MIGRATE -> "migrate";
        };
    }

    static String name(Phase phase, Language language) {
        return switch (phase) {
            case ANTICIPATE -> language.of("anticiper", "anticipate");
            case PREPARE -> language.of("préparer", "prepare");
            case MIGRATE -> language.of("migrer", "migrate");
        };
    }

    private String t(String french, String english) {
        return language.of(french, english);
    }

    private String render() {
        String of = plan.snapshot().portfolioName();
        String title = t("Plan de migration", "Migration plan") + (of == null ? "" : " · " + of);
        html.open("html", "lang", language.tag());
        html.open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        html.element("title", title);
        html.style(CSS);
        html.close();
        html.open("body").open("main");
        html.element("h1", title);
        html.element(
                "p",
                t("Faits connus au ", "Facts known on ") + language.day(plan.asOf())
                        + t(" ; travaux à partir du ", "; work from ") + language.day(plan.start()) + ".",
                "class",
                "meta");
        summary();
        ReportTables tables = new ReportTables(plan, language, html);
        tables.destinations();
        calendar();
        tables.waves();
        tables.conditional();
        tables.blocked();
        tables.risks();
        briefs();
        proof();
        html.close().close().close();
        return html.toString();
    }

    private void summary() {
        Summary summary = plan.summary();
        html.element("h2", t("En bref", "In short"));
        html.open("ul");
        html.element(
                "li",
                t("Sur ", "Of ")
                        + counted(summary.workloads())
                        + t(" : ", ": ")
                        + language.number(summary.planned())
                        + t(" dans une vague, ", " in a wave, ")
                        + language.number(summary.blocked())
                        + t(" sans destination permise, ", " without an allowed destination, ")
                        + language.number(summary.retained())
                        + t(" gardées sur place, ", " kept in place, ")
                        + language.number(summary.retired())
                        + t(" à arrêter, ", " to switch off, ")
                        + language.number(summary.replaced())
                        + t(" remplacées par un service.", " replaced by a service."));
        if (summary.end() == null) {
            html.element(
                    "li", t("Rien n'est à migrer : voir les raisons plus bas.", "Nothing is to move: see why below."));
        } else {
            html.element(
                    "li",
                    language.counted(summary.waves(), "vague", "vagues", "wave", "waves") + t(", fin le ", ", done on ")
                            + language.day(summary.end()) + ".");
            html.element("li", bound(summary));
        }
        html.element(
                "li",
                plan.check().passed()
                        ? t(
                                "Vérifié par un contrôleur qui ne partage aucun code avec le planificateur.",
                                "Checked by a checker that shares no code with the scheduler.")
                        : t("Ce plan n'a PAS passé la vérification.", "This plan did NOT pass the check."));
        html.close();
    }

    private String bound(Summary summary) {
        String end = summary.lowerBoundEnd() == null ? "" : language.day(summary.lowerBoundEnd());
        return summary.gapPercent() == 0
                ? t("Aucun calendrier ne peut finir plus tôt (preuve : ", "No calendar can end earlier (proof: ")
                        + t(summary.provedByFr(), summary.provedBy()) + ")."
                : t("Aucun calendrier ne peut finir avant le ", "No calendar can end before ") + end
                        + t(" ; l'écart est au plus de ", "; the gap is at most ")
                        + language.decimal(summary.gapPercent())
                        + t(" % (preuve : ", " % (proof: ")
                        + t(summary.provedByFr(), summary.provedBy())
                        + ").";
    }

    private String counted(long workloads) {
        return language.counted(workloads, "charge", "charges", "workload", "workloads");
    }

    private void calendar() {
        html.element("h2", t("Calendrier", "Calendar"));
        html.open("p", "class", "meta");
        for (Phase phase : Phase.values()) {
            html.element("span", "", "class", "key " + cssClass(phase), "aria-hidden", "true")
                    .text(name(phase, language));
        }
        html.element("span", "", "class", "key cut", "aria-hidden", "true").text(t("bascule", "cutover"));
        html.close();
        Gantt.write(plan, language, html);
    }

    private void briefs() {
        for (Phase phase : Phase.values()) {
            Brief brief = Briefs.of(plan, phase, language);
            html.element("h2", brief.title());
            html.element("p", brief.purpose());
            if (brief.from() != null && brief.to() != null) {
                html.element(
                        "p",
                        t("Du ", "From ") + language.day(brief.from()) + t(" au ", " to ") + language.day(brief.to())
                                + ".",
                        "class",
                        "meta");
            }
            BriefTables.write(brief, language, html);
        }
    }

    private void proof() {
        html.element("h2", t("D'où vient ce plan", "Where this plan comes from"));
        html.open("dl");
        for (List<String> entry : List.of(
                List.of(t("Plan", "Plan"), plan.id()),
                List.of(
                        t("Inventaire", "Inventory"),
                        plan.snapshot().id() + " · " + plan.snapshot().contentHash()),
                List.of(
                        "Catalogue",
                        plan.catalogue().version() + " · " + plan.catalogue().hash()),
                List.of(t("Empreinte de l'entrée", "Hash of the input"), plan.inputHash()),
                List.of(t("Graine", "Seed"), String.valueOf(plan.seed())),
                List.of(
                        t("Règles vérifiées", "Rules checked"),
                        String.join(", ", plan.check().rules())))) {
            html.element("dt", entry.getFirst());
            html.open("dd").element("code", entry.getLast()).close();
        }
        html.close();
        html.element(
                "p",
                t(
                        "La même entrée et la même graine donnent le même plan. Un fait marqué « non confirmé » est de"
                                + " notoriété générale : le faire confirmer avant de s'y fier.",
                        "The same input and seed give the same plan. A fact marked \"unconfirmed\" is general knowledge:"
                                + " have it confirmed before relying on it."),
                "class",
                "note");
    }
}
