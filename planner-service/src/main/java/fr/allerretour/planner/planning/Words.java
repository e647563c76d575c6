package fr.allerretour.planner.planning;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.brief.Language;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parameters that are one of a few words. */
final class Words {
    private Words() {}

    /** The language asked for; French if none was. */
    static Language language(@Nullable String lang) {
        return lang == null ? Language.FR : one("lang", lang, Language.class);
    }

    /**
     * One constant by its name in any case.
     *
     * @throws ProblemException invalid-request that lists what there is
     */
    static <E extends Enum<E>> E one(String parameter, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                KitProblem.INVALID_REQUEST, parameter + " is \"" + value + "\".")
                        .at(
                                parameter,
                                "expected one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(type.getEnumConstants())
                                                        .map(constant ->
                                                                constant.name().toLowerCase(Locale.ROOT))
                                                        .toList())));
    }
}
