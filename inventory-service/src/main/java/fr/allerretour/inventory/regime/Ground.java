package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.regime.DataSetFacts.Said;
import fr.allerretour.inventory.regime.Statement.About;
import fr.allerretour.inventory.vocabulary.Category;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one statement about one data set, and from where.
 *
 * @param by what said so, in words; empty if nothing did
 */
public record Ground(String statement, Truth value, FactOrigin origin, List<String> by) {

    public Ground {
        by = List.copyOf(by);
    }

    /** Where a value comes from. */
    public enum FactOrigin {
        /** Answers about its application. */
        ANSWER,
        /** What was declared on the data set. */
        DECLARED,
        /** What the organisation is. */
        ORGANISATION,
        /** Nobody has said. */
        NONE
    }

    /**
     * An answer counts before what is declared, which counts before the kind of organisation. Of answers that contradict
     * each other yes counts, and both are named. An application's yes about its content does not settle what its
     * technical data are.
     */
    static Ground of(Statement statement, DataSetFacts facts) {
        List<Said> said = facts.said().getOrDefault(statement.id(), List.of());
        List<String> by = said.stream().map(Said::by).toList();
        boolean yes = said.stream().anyMatch(Said::yes);
        boolean elsewhere = yes && statement.about() == About.CONTENT && facts.category() == Category.TECHNICAL;
        if (!said.isEmpty() && !elsewhere) {
            return new Ground(statement.id(), yes ? Truth.YES : Truth.NO, FactOrigin.ANSWER, by);
        }
        List<String> declared = declared(statement, facts);
        if (!declared.isEmpty()) {
            return new Ground(statement.id(), Truth.YES, FactOrigin.DECLARED, declared);
        }
        if (elsewhere) {
            return new Ground(statement.id(), Truth.UNKNOWN, FactOrigin.ANSWER, by);
        }
        if (facts.organisation() != null && statement.yesFor().contains(facts.organisation())) {
            return new Ground(
                    statement.id(),
                    Truth.YES,
                    FactOrigin.ORGANISATION,
                    List.of(facts.organisation().name()));
        }
        if (facts.organisation() != null && statement.noFor().contains(facts.organisation())) {
            return new Ground(
                    statement.id(),
                    Truth.NO,
                    FactOrigin.ORGANISATION,
                    List.of(facts.organisation().name()));
        }
        return new Ground(statement.id(), Truth.UNKNOWN, FactOrigin.NONE, List.of());
    }

    private static List<String> declared(Statement statement, DataSetFacts facts) {
        List<String> declared = new ArrayList<>();
        if (statement.declaredSensitivities().contains(facts.sensitivity())) {
            declared.add("sensitivity " + facts.sensitivity());
        }
        facts.regimes().stream()
                .filter(statement.declaredRegimes()::contains)
                .sorted()
                .forEach(regime -> declared.add("regime " + regime));
        return declared;
    }
}
