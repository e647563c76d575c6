package fr.allerretour.export.dossier;

import fr.allerretour.export.dossier.Section.Bullets;
import fr.allerretour.export.dossier.Section.Paragraph;
import fr.allerretour.export.dossier.Section.Table;
import fr.allerretour.export.dossier.Section.ToFill;
import java.util.List;
import java.util.stream.Collectors;

/** The plan de réversibilité as Markdown and as one HTML file that needs nothing from elsewhere. */
public final class PlanPage {

    private final boolean french;
    private final String title;
    private final List<Section> sections;

    /** The plan of a bundle in one language. */
    public PlanPage(Dossier dossier, boolean french) {
        this.french = french;
        this.title = french ? "Plan de réversibilité" : "Reversibility plan";
        this.sections = new PlanSections(dossier, french).all();
    }

    /** CommonMark with tables. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# " + title + "\n");
        for (Section section : sections) {
            text.append("\n## ")
                    .append(section.number())
                    .append(". ")
                    .append(section.title())
                    .append('\n');
            section.blocks().forEach(block -> markdown(block, text.append('\n')));
        }
        return text.toString();
    }

    private void markdown(Section.Block block, StringBuilder text) {
        switch (block) {
            case Paragraph(String words) -> text.append(escaped(words)).append('\n');
            case ToFill(String words) ->
                text.append("> **")
                        .append(toFill())
                        .append("** ")
                        .append(escaped(words))
                        .append('\n');
            case Bullets(List<String> items) ->
                items.forEach(item -> text.append("- ").append(escaped(item)).append('\n'));
            case Table(List<String> columns, List<List<String>> rows) -> {
                row(columns, text);
                row(columns.stream().map(column -> "---").toList(), text);
                rows.forEach(row -> row(row.stream().map(PlanPage::escaped).toList(), text));
            }
        }
    }

    private static void row(List<String> cells, StringBuilder text) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Names come from an inventory: they must not become markup. */
    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }

    private String toFill() {
        return french ? "À compléter :" : "To be completed:";
    }

    /** One file of HTML 5, without scripts. */
    public String html() {
        StringBuilder text = new StringBuilder();
        text.append("<!DOCTYPE html>\n<html lang=\"")
                .append(french ? "fr" : "en")
                .append("\">\n<head>\n");
        text.append("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        text.append("<title>").append(title).append("</title>\n<style>\n");
        text.append("body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#1b1b1b}\n");
        text.append("table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;padding:.3em .5em;");
        text.append("text-align:left;vertical-align:top}th{background:#eef}\n");
        text.append(".fill{border-left:.4em solid #b34000;padding:.3em .8em;background:#fff4e5}\n");
        text.append("@media print{body{margin:0;max-width:none}}\n</style>\n</head>\n<body>\n<main>\n<h1>");
        text.append(title).append("</h1>\n");
        for (Section section : sections) {
            text.append("<h2>")
                    .append(section.number())
                    .append(". ")
                    .append(html(section.title()))
                    .append("</h2>\n");
            section.blocks().forEach(block -> html(block, text));
        }
        return text.append("</main>\n</body>\n</html>\n").toString();
    }

    private void html(Section.Block block, StringBuilder text) {
        switch (block) {
            case Paragraph(String words) ->
                text.append("<p>").append(html(words)).append("</p>\n");
            case ToFill(String words) ->
                text.append("<p class=\"fill\"><strong>")
                        .append(toFill())
                        .append("</strong> ")
                        .append(html(words))
                        .append("</p>\n");
            case Bullets(List<String> items) ->
                text.append(items.stream()
                        .map(item -> "<li>" + html(item) + "</li>\n")
                        .collect(Collectors.joining("", "<ul>\n", "</ul>\n")));
            case Table(List<String> columns, List<List<String>> rows) -> {
                text.append("<table>\n<thead><tr>");
                columns.forEach(column ->
                        text.append("<th scope=\"col\">").append(html(column)).append("</th>"));
                text.append("</tr></thead>\n<tbody>\n");
                for (List<String> row : rows) {
                    text.append("<tr>");
                    row.forEach(cell -> text.append("<td>").append(html(cell)).append("</td>"));
                    text.append("</tr>\n");
                }
                text.append("</tbody>\n</table>\n");
            }
        }
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
