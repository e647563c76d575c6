package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.heading.HeadingText;
import fr.allerretour.inventory.intake.format.mapped.heading.Meaning;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts together what is proposed for a column of rows of one kind. */
final class Drafting {

    private final RowSubject rows;

    Drafting(RowSubject rows) {
        this.rows = rows;
    }

    RowSubject rows() {
        return rows;
    }

    /** A column as the file has it. */
    record Source(String heading, HeadingText text, Meaning meaning, ColumnSample sample) {}

    ProposedColumn build(Source source, MappedColumn column, Sureness sure, Set<Open> confirm, Why why) {
        return build(source, column, sure, confirm, why, List.of());
    }

    ProposedColumn build(
            Source source, MappedColumn column, Sureness sure, Set<Open> confirm, Why why, List<String> openWords) {
        Set<Open> all = EnumSet.noneOf(Open.class);
        all.addAll(confirm);
        if (sure == Sureness.GUESS) {
            all.add(Open.TARGET);
        }
        boolean shown = switch (source.meaning().reason()) {
            case SECRET, FREE_TEXT, PERSON -> false;
            case KNOWN_HEADING, KNOWN_WORD, YES_OR_NO_VIRTUAL, STATE, MOMENT, NONE -> true;
        };
        List<String> examples = shown ? source.sample().examples() : List.of();
        return new ProposedColumn(column, sure, all, why.words(), examples, openWords);
    }

    /** As an attribute, if the rows have any. */
    ProposedColumn kept(Source source, Meaning.Reason reason, String because, String car) {
        Why why = because.isEmpty() ? new Why() : Why.of(because, car);
        if (rows != RowSubject.WORKLOAD) {
            why.and(
                    "There is no place for it in a " + rows + ".",
                    "Il n'y a pas de place pour elle dans un élément " + rows + ".");
            return build(
                    source, MappedColumn.of(source.heading(), MappedTarget.IGNORE), Sureness.LIKELY, Set.of(), why);
        }
        String given = source.meaning().attribute();
        String name = given.isEmpty() ? source.text().attribute() : given;
        if (reason == Meaning.Reason.KNOWN_HEADING) {
            why.and("A usual heading for it.", "Un en-tête usuel pour cela.");
        } else {
            why.and("Kept as it stands.", "Gardée telle quelle.");
        }
        return build(
                source,
                new MappedColumn(source.heading(), MappedTarget.ATTRIBUTE, name, null, null, Map.of()),
                Sureness.LIKELY,
                Set.of(),
                why);
    }

    static Why known(Source source) {
        return source.meaning().reason() == Meaning.Reason.KNOWN_HEADING
                ? Why.of("A usual heading for it.", "Un en-tête usuel pour cela.")
                : Why.of("A word of the heading says so.", "Un mot de l'en-tête le dit.");
    }
}
