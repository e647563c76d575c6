package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.KnownWords;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.heading.Meaning;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Columns whose cells are words of a closed list. */
final class WordColumns {

    /** More words than this are no closed list. */
    private static final int MOST_WORDS = 50;

    private final Drafting drafting;

    WordColumns(Drafting drafting) {
        this.drafting = drafting;
    }

    ProposedColumn state(Drafting.Source source) {
        for (MappedTarget target : List.of(MappedTarget.ENVIRONMENT, MappedTarget.POWERED)) {
            Map<String, String> values = values(target, source.sample());
            if (drafting.rows() == RowSubject.WORKLOAD
                    && !values.isEmpty()
                    && values.size() == source.sample().distinct().size()) {
                return drafting.build(
                        source,
                        new MappedColumn(source.heading(), target, null, null, null, values),
                        Sureness.GUESS,
                        Set.of(),
                        Why.of(
                                "A state of which all words are those of " + target + ".",
                                "Un état dont tous les mots sont ceux de " + target + "."));
            }
        }
        return drafting.kept(
                source,
                Meaning.Reason.STATE,
                "A state, but neither of power nor an environment.",
                "Un état, mais ni d'alimentation ni un environnement.");
    }

    ProposedColumn virtual(Drafting.Source source) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : source.sample().distinct()) {
            KnownWords.yesOrNo(word.toLowerCase(Locale.ROOT))
                    .ifPresent(yes -> values.put(word, yes.equals("true") ? "VIRTUAL_MACHINE" : "PHYSICAL_MACHINE"));
        }
        if (drafting.rows() != RowSubject.WORKLOAD
                || values.size() != source.sample().distinct().size()) {
            return words(source);
        }
        if (values.isEmpty()) {
            return drafting.kept(
                    source,
                    Meaning.Reason.NONE,
                    "No row looked at says yes or no.",
                    "Aucune ligne examinée ne dit oui ou non.");
        }
        return drafting.build(
                source,
                new MappedColumn(source.heading(), MappedTarget.KIND, null, null, null, values),
                Sureness.LIKELY,
                Set.of(),
                Why.of("It says whether a machine is virtual.", "Elle dit si une machine est virtuelle."));
    }

    private static Map<String, String> values(MappedTarget target, ColumnSample sample) {
        Map<String, String> values = new LinkedHashMap<>();
        sample.distinct().stream()
                .limit(MOST_WORDS)
                .forEach(word -> KnownWords.of(target, word).ifPresent(value -> values.put(word, value)));
        return values;
    }

    ProposedColumn words(Drafting.Source source) {
        MappedTarget target = source.meaning().target();
        List<String> distinct = source.sample().distinct();
        Map<String, String> values = values(target, source.sample());
        boolean freely = distinct.size() > MOST_WORDS
                || values.isEmpty() && !distinct.isEmpty() && source.meaning().sure() != Sureness.SURE;
        if (!target.belongsTo(drafting.rows()) || freely) {
            return drafting.kept(
                    source,
                    Meaning.Reason.NONE,
                    "Its words mean no value of " + target + " for certain.",
                    "Ses mots ne désignent à coup sûr aucune valeur de " + target + ".");
        }
        List<String> open =
                distinct.stream().filter(word -> !values.containsKey(word)).toList();
        Why why = Drafting.known(source);
        if (!open.isEmpty()) {
            why.and(
                    "Say what the open words stand for; their rows are rejected otherwise.",
                    "Dites ce que désignent les mots en suspens ; sinon leurs lignes sont rejetées.");
        }
        return drafting.build(
                source,
                new MappedColumn(source.heading(), target, null, null, null, values),
                source.meaning().sure(),
                open.isEmpty() ? Set.of() : EnumSet.of(Open.VALUES),
                why,
                open);
    }
}
