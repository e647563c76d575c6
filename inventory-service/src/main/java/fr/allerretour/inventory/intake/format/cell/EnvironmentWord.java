package fr.allerretour.inventory.intake.format.cell;

import fr.allerretour.inventory.vocabulary.Environment;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What people write into tags when they mean an environment. */
public final class EnvironmentWord {

    private EnvironmentWord() {}

    /** The environment meant; null if the word is none that is commonly used: it is a tag, so it is no error. */
    public static @Nullable Environment of(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word.strip().toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "")) {
            case "prod", "production", "prd", "live" -> Environment.PRODUCTION;
            case "preprod", "preproduction", "préproduction", "préprod", "staging", "stg", "ppd" ->
                Environment.PREPRODUCTION;
            case "test", "tst", "qa", "uat", "recette", "rec", "qualification" -> Environment.TEST;
            case "dev", "development", "développement", "developpement", "sandbox" -> Environment.DEVELOPMENT;
            default -> null;
        };
    }
}
