package fr.allerretour.planner.report;

import fr.allerretour.planner.brief.Brief;
import fr.allerretour.planner.brief.Brief.Part;
import fr.allerretour.planner.brief.Brief.Task;
import fr.allerretour.planner.brief.Language;

/** A brief within the report: tasks, parts, points to watch. */
final class BriefTables {
    private BriefTables() {}

    static void write(Brief brief, Language language, Html html) {
        if (!brief.points().isEmpty()) {
            html.open("ul");
            brief.points().forEach(point -> html.element("li", point));
            html.close();
        }
        if (!brief.tasks().isEmpty()) {
            tasks(brief, language, html);
            parts(brief, language, html);
        }
    }

    private static void tasks(Brief brief, Language language, Html html) {
        ReportTables.head(
                html,
                language.of("À faire", "What to do"),
                language.of("Étape", "Step"),
                language.of("Chez", "At"),
                language.of("#Activités", "#Activities"),
                language.of("Du", "From"),
                language.of("Au", "To"));
        for (Task task : brief.tasks()) {
            html.open("tr");
            html.element("td", task.name());
            html.element("td", task.provider() == null ? language.of("tous", "all") : task.provider());
            html.element("td", language.number(task.times()), "class", "n");
            html.element("td", language.day(task.from()));
            html.element("td", language.day(task.to()));
            html.close();
        }
        ReportTables.foot(html);
    }

    private static void parts(Brief brief, Language language, Html html) {
        ReportTables.head(
                html,
                language.of("La part de chacun", "Each one's part"),
                language.of("Qui", "Who"),
                language.of("Répond de", "Answers for"),
                language.of("#Jours-personnes", "#Person-days"),
                language.of("Étapes", "Steps"));
        for (Part part : brief.parts()) {
            html.open("tr");
            html.element("td", part.partner());
            html.element("td", part.role());
            html.element("td", part.personDays() == 0 ? "" : language.number(part.personDays()), "class", "n");
            html.element("td", String.join(", ", part.tasks()));
            html.close();
        }
        ReportTables.foot(html);
    }
}
