package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.organisation.Organisation.Kind;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a data set before any rule.
 *
 * @param sensitivity as somebody declared it, UNKNOWN if nobody did
 * @param regimes as somebody declared them, empty if nobody did
 * @param organisation what it is in the eyes of the law, null if it has not said
 * @param said by statement, what the answers of its application say
 */
public record DataSetFacts(
        Category category,
        Sensitivity sensitivity,
        Set<Regime> regimes,
        @Nullable Kind organisation,
        Map<String, List<Said>> said) {

    public DataSetFacts {
        regimes = Set.copyOf(regimes);
        said = Map.copyOf(said);
    }

    /**
     * An answer about a statement.
     *
     * @param by which questionnaire, question and answer, of what, by whom
     */
    public record Said(boolean yes, String by) {}
}
