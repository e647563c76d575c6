package fr.allerretour.inventory.intake.format.mapped;

import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.tabular.FreeWords;
import fr.allerretour.inventory.vocabulary.Powered;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Words that mean one value of our lists and no other, in French and English, besides the values' own names. What may mean
 * two ("critique": HIGH or VITAL?) is none of them: the mapping has to say.
 */
public final class KnownWords {

    private KnownWords() {}

    /** The value of the target's list that the word means. */
    public static Optional<String> of(MappedTarget target, String word) {
        String name = word.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (String value : target.words()) {
            if (value.toUpperCase(Locale.ROOT).equals(name)) {
                return Optional.of(value);
            }
        }
        String plain = plain(word);
        return switch (target) {
            case ENVIRONMENT -> environment(word, plain);
            case POWERED -> {
                Powered powered = FreeWords.powered(word);
                yield powered == Powered.UNKNOWN ? Optional.empty() : Optional.of(powered.name());
            }
            case KIND -> kind(word, plain);
            case CRITICALITY -> criticality(plain);
            case TEMPLATE -> yesOrNo(plain);
            case PLACE -> plain.equals("france") ? Optional.of("FR") : Optional.empty();
            case STRENGTH -> strength(plain);
            case SENSITIVITY -> sensitivity(plain);
            case REGIMES -> regime(plain);
            default -> Optional.empty();
        };
    }

    /** Yes or no, as "true" and "false". */
    public static Optional<String> yesOrNo(String plain) {
        return switch (plain) {
            case "true", "1", "yes", "oui", "vrai", "y", "o" -> Optional.of("true");
            case "false", "0", "no", "non", "faux", "n" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Optional<String> environment(String word, String plain) {
        var environment = EnvironmentWord.of(word);
        if (environment != null) {
            return Optional.of(environment.name());
        }
        return switch (plain) {
            case "enproduction", "environnementdeproduction" -> Optional.of("PRODUCTION");
            case "environnementderecette" -> Optional.of("TEST");
            case "environnementdedeveloppement" -> Optional.of("DEVELOPMENT");
            default -> Optional.empty();
        };
    }

    private static Optional<String> kind(String word, String plain) {
        var machine = FreeWords.machine(word);
        if (machine != null) {
            return Optional.of(machine.name());
        }
        return switch (plain) {
            case "machinevirtuelle", "serveurvirtuel", "virtuel" -> Optional.of("VIRTUAL_MACHINE");
            case "machinephysique", "serveurphysique" -> Optional.of("PHYSICAL_MACHINE");
            case "basededonnees", "sgbd" -> Optional.of("DATABASE");
            case "partagedefichiers" -> Optional.of("FILE_SHARE");
            case "applicationweb", "siteweb" -> Optional.of("WEB_APPLICATION");
            case "annuaire" -> Optional.of("DIRECTORY");
            default -> Optional.empty();
        };
    }

    private static Optional<String> criticality(String plain) {
        return switch (plain) {
            case "faible", "bas", "basse", "mineure" -> Optional.of("LOW");
            case "moyen", "moyenne", "modere", "moderee" -> Optional.of("MEDIUM");
            case "haut", "haute", "eleve", "elevee", "fort", "forte" -> Optional.of("HIGH");
            case "vitale", "missioncritical", "1mostcritical" -> Optional.of("VITAL");
            default -> Optional.empty();
        };
    }

    private static Optional<String> strength(String plain) {
        return switch (plain) {
            case "fort", "forte" -> Optional.of("HARD");
            case "faible" -> Optional.of("SOFT");
            default -> Optional.empty();
        };
    }

    private static Optional<String> sensitivity(String plain) {
        return switch (plain) {
            case "publique" -> Optional.of("PUBLIC");
            case "interne", "usageinterne" -> Optional.of("INTERNAL");
            case "personnel", "personnelle", "donneespersonnelles", "donneesacaracterepersonnel" ->
                Optional.of("PERSONAL");
            case "sante", "donneesdesante" -> Optional.of("HEALTH");
            case "diffusionrestreinte" -> Optional.of("RESTRICTED");
            default -> Optional.empty();
        };
    }

    private static Optional<String> regime(String plain) {
        return switch (plain) {
            case "rgpd" -> Optional.of("GDPR");
            case "dr" -> Optional.of("DIFFUSION_RESTREINTE");
            case "archivespubliques" -> Optional.of("PUBLIC_ARCHIVES");
            default -> Optional.empty();
        };
    }

    /** Lower case, no accents, only letters and digits. */
    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
