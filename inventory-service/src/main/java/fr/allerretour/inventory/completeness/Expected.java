package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an answer may be, as people are told and as it is read. */
public enum Expected {
    ENVIRONMENT(
            choice(Environment.PRODUCTION, "production", "production"),
            choice(Environment.PREPRODUCTION, "preproduction", "préproduction"),
            choice(Environment.TEST, "test", "test"),
            choice(Environment.DEVELOPMENT, "development", "développement")),
    CRITICALITY(
            choice(Criticality.LOW, "low", "faible"),
            choice(Criticality.MEDIUM, "medium", "moyenne"),
            choice(Criticality.HIGH, "high", "élevée"),
            choice(Criticality.VITAL, "vital", "vitale")),
    INTENT(
            choice(Intent.MIGRATE, "migrate", "migrer"),
            choice(Intent.RETAIN, "retain", "conserver"),
            choice(Intent.RETIRE, "retire", "arrêter"),
            choice(Intent.REPLACE, "replace", "remplacer")),
    PLACE(
            choice(Place.FR, "France", "France"),
            choice(Place.EU, "European Union", "Union européenne"),
            choice(Place.NON_EU, "outside the EU", "hors UE")),
    SENSITIVITY(
            choice(Sensitivity.PUBLIC, "public", "publique"),
            choice(Sensitivity.INTERNAL, "internal", "interne"),
            choice(Sensitivity.PERSONAL, "personal", "personnelle"),
            choice(Sensitivity.HEALTH, "health", "santé"),
            choice(Sensitivity.SENSITIVE, "sensitive (SREN art. 31)", "sensible (SREN art. 31)"),
            choice(Sensitivity.RESTRICTED, "restricted (II 901)", "diffusion restreinte (II 901)")),
    POWERED(
            choice(Powered.ON, "on", "allumée"),
            choice(Powered.OFF, "off", "éteinte"),
            choice(Powered.SUSPENDED, "suspended", "suspendue")),
    COUNT(new Words("a whole number, such as 4", "un nombre entier, tel que 4")),
    GIBIBYTES(new Words("a number of GiB, such as 16 or 1.5", "un nombre de Gio, tel que 16 ou 1,5")),
    DAY(new Words("a day, such as 2027-03-31", "un jour, tel que 31/03/2027")),
    PERSON(new Words("a name or a department", "un nom ou un service")),
    SYSTEM(new Words("name and version, such as Debian 12", "nom et version, tels que Debian 12")),
    APPLICATION(new Words(
            "key or name of an application of the portfolio", "clé ou nom d'une application du portefeuille")),
    WORKLOAD(new Words("key or name of a workload of the portfolio", "clé ou nom d'une charge du portefeuille")),
    NEEDS(new Words(
            "keys or names of applications and workloads of the portfolio, with | between them",
            "clés ou noms d'applications et de charges du portefeuille, séparés par |"));

    /** A value and the words for it. */
    public record Choice(Enum<?> value, Words words) {}

    private final List<Choice> choices;
    private final Words words;

    Expected(Choice... choices) {
        this.choices = List.of(choices);
        this.words = new Words(
                Arrays.stream(choices).map(choice -> choice.words().en()).collect(Collectors.joining(", ")),
                Arrays.stream(choices).map(choice -> choice.words().fr()).collect(Collectors.joining(", ")));
    }

    Expected(Words words) {
        this.choices = List.of();
        this.words = words;
    }

    private static Choice choice(Enum<?> value, String en, String fr) {
        return new Choice(value, new Words(en, fr));
    }

    /** What is expected: all values of a list, else its form. */
    public Words words() {
        return words;
    }

    /**
     * The value that the text means: its name ("NON_EU") or its words in either language, whatever case and accents, with or
     * without what stands in parentheses.
     */
    public Optional<Enum<?>> choice(String text) {
        String wanted = plain(text);
        for (Choice choice : choices) {
            if (wanted.equals(plain(choice.value().name()))
                    || wanted.equals(plain(choice.words().en()))
                    || wanted.equals(plain(choice.words().fr()))) {
                return Optional.of(choice.value());
            }
        }
        return Optional.empty();
    }

    /** Without accents, case, blanks, "-", "_" and what stands in parentheses; no "e" at the end: "élevé" is "élevée". */
    private static String plain(String text) {
        return Normalizer.normalize(text.replaceFirst("\\s+\\(.*", ""), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\p{M}\\s_-]", "")
                .replaceFirst("e+$", "");
    }
}
