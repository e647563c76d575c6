package fr.allerretour.inventory.regime;

import fr.allerretour.inventory.organisation.Organisation;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.yaml.Text;
import java.util.Set;

/**
 * Something that is true of data, or of the application or organisation behind them, or is not; rules are made of these.
 *
 * @param words the statement as a sentence
 * @param declaredSensitivities a data set on which one of these was declared says it by that
 * @param declaredRegimes a data set on which one of these was declared says it by that
 * @param yesFor kinds of organisation of which it is true by what they are
 * @param noFor kinds of organisation of which it is not
 */
public record Statement(
        String id,
        About about,
        Text words,
        Set<Sensitivity> declaredSensitivities,
        Set<Regime> declaredRegimes,
        Set<Organisation.Kind> yesFor,
        Set<Organisation.Kind> noFor) {

    public Statement {
        declaredSensitivities = Set.copyOf(declaredSensitivities);
        declaredRegimes = Set.copyOf(declaredRegimes);
        yesFor = Set.copyOf(yesFor);
        noFor = Set.copyOf(noFor);
    }

    /** What an application's yes to it bears on. */
    public enum About {
        /** What its users' data are: true of data supplied or produced; its technical data may be without. */
        CONTENT,
        /** What it is for: true of all its data, technical ones too. */
        USE
    }
}
