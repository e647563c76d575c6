package fr.allerretour.planner.brief;

import fr.allerretour.planner.project.settings.Skill;
import org.jspecify.annotations.Nullable;

/** Who the teams are and what they answer for. */
final class Teams {
    private Teams() {}

    static String name(String team, Language language) {
        Skill skill = skill(team);
        return skill == null ? team : language.of(skill.nameFr(), skill.nameEn());
    }

    static String role(String team, Language language) {
        Skill skill = skill(team);
        if (skill == null) {
            return language.of("Équipe déclarée dans les réglages.", "A team named in the settings.");
        }
        return switch (skill) {
            case ARCHITECTURE ->
                language.of(
                        "Vous, avec votre intégrateur : classer, choisir, dessiner la cible.",
                        "You, with your integrator: classify, choose, draw the target.");
            case LEGAL ->
                language.of(
                        "Vous, avec votre centrale d'achat : le marché, la clause de sortie, les preuves dues.",
                        "You, with your purchasing body: the contract, the exit clause, the evidence due.");
            case SECURITY ->
                language.of(
                        "Vous : l'homologation, les clés, l'avis sur chaque bascule.",
                        "You: the security approval, the keys, a say in each cutover.");
            case NETWORK ->
                language.of(
                        "Vous et vos opérateurs : liens, noms, filtrage.",
                        "You and your carriers: links, names, filtering.");
            case MIGRATION ->
                language.of(
                        "L'intégrateur : copies, répétitions, bascules.",
                        "The integrator: copies, rehearsals, cutovers.");
            case APPLICATION ->
                language.of(
                        "Vos responsables d'applications et leurs éditeurs : recette avant et après.",
                        "Your application owners and their vendors: acceptance before and after.");
            case OPERATIONS ->
                language.of(
                        "Vos exploitants : reprise en main, accompagnement, arrêt de l'ancien.",
                        "Your operators: taking over, standing by, switching off the old.");
            case CUTOVER ->
                language.of(
                        "L'équipe de bascule : intégrateur et exploitants, aux fenêtres convenues.",
                        "The cutover crew: integrator and operators, in the windows agreed.");
        };
    }

    static String providerRole(Language language) {
        return language.of(
                "Le fournisseur : ouvrir ses services à la date dite, et répondre pour eux, sortie comprise.",
                "The provider: open its services on the day named, and answer for them, the way out included.");
    }

    private static @Nullable Skill skill(String team) {
        for (Skill skill : Skill.values()) {
            if (skill.name().equals(team)) {
                return skill;
            }
        }
        return null;
    }
}
