package fr.allerretour.inventory.completeness.report;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of our users. */
enum Language {
    FR,
    EN;

    /**
     * The one that is named, else the first of ours that the client prefers, else French.
     *
     * @throws ProblemException of 400 if another is named
     */
    static Language of(@Nullable String named, HttpHeaders headers) {
        if (named == null) {
            return headers.getAcceptableLanguages().stream()
                    .map(Locale::getLanguage)
                    .filter(language -> language.equals("fr") || language.equals("en"))
                    .findFirst()
                    .map(language -> valueOf(language.toUpperCase(Locale.ROOT)))
                    .orElse(FR);
        }
        return switch (named.toLowerCase(Locale.ROOT)) {
            case "fr" -> FR;
            case "en" -> EN;
            default ->
                throw new ProblemException(KitProblem.INVALID_REQUEST, "There is no language '" + named + "'.")
                        .at("lang", "expected fr or en");
        };
    }

    String of(Words words) {
        return this == FR ? words.fr() : words.en();
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
