package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.RowSubject;
import fr.allerretour.inventory.intake.format.mapped.heading.Meaning;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import java.util.EnumSet;
import java.util.Set;

/** Says what one column may become, from what its heading means and what its cells look like. */
final class ColumnProposer {

    private final Drafting drafting;
    private final WordColumns words;
    private final NumberColumns numbers;

    /** @param coresPerSocket whether a column says how many cores a processor has */
    ColumnProposer(RowSubject rows, boolean coresPerSocket) {
        this.drafting = new Drafting(rows);
        this.words = new WordColumns(drafting);
        this.numbers = new NumberColumns(drafting, coresPerSocket);
    }

    ProposedColumn propose(Drafting.Source source) {
        Meaning meaning = source.meaning();
        return switch (meaning.reason()) {
            case SECRET, FREE_TEXT, PERSON, MOMENT -> ignored(source);
            case STATE -> words.state(source);
            case YES_OR_NO_VIRTUAL -> words.virtual(source);
            case KNOWN_HEADING, KNOWN_WORD, NONE -> {
                MappedTarget target = meaning.target();
                if (!target.belongsTo(drafting.rows())) {
                    yield drafting.kept(source, meaning.reason(), "", "");
                }
                yield switch (target.holds()) {
                    case TEXT, LIST, NOTHING -> text(source);
                    case WORD -> words.words(source);
                    case SIZE -> numbers.size(source);
                    case COUNT -> numbers.count(source);
                    case DATE -> numbers.date(source);
                };
            }
        };
    }

    /** Another column is what this one might have been. */
    ProposedColumn second(Drafting.Source source, MappedTarget taken) {
        return drafting.kept(
                source,
                Meaning.Reason.NONE,
                "Another column is " + taken + " already.",
                "Une autre colonne est déjà " + taken + ".");
    }

    /** The heading stands more than once, so nobody can tell which column is meant. */
    ProposedColumn twin(Drafting.Source source) {
        return drafting.build(
                source,
                MappedColumn.of(source.heading(), MappedTarget.IGNORE),
                Sureness.GUESS,
                EnumSet.of(Open.TARGET),
                Why.of(
                        "The heading stands more than once in the file; rename the columns that are needed, for a"
                                + " heading that is read must stand once.",
                        "L'en-tête figure plusieurs fois dans le fichier ; renommez les colonnes utiles, car un en-tête"
                                + " lu ne doit figurer qu'une fois."));
    }

    private ProposedColumn ignored(Drafting.Source source) {
        Why why = switch (source.meaning().reason()) {
            case SECRET -> Why.of("Secrets do not belong to an inventory.", "Un secret n'a pas sa place ici.");
            case PERSON ->
                Why.of("Names of persons are not needed to decide.", "Les noms de personnes ne servent pas à décider.");
            case MOMENT ->
                Why.of(
                        "It says when the tool last saw or changed something.",
                        "Elle dit quand l'outil a vu ou modifié quelque chose.");
            default ->
                Why.of(
                        "Free text, in which people also keep passwords.",
                        "Du texte libre, où l'on garde aussi des mots de passe.");
        };
        return drafting.build(
                source,
                MappedColumn.of(source.heading(), MappedTarget.IGNORE),
                source.meaning().sure(),
                Set.of(),
                why);
    }

    private ProposedColumn text(Drafting.Source source) {
        MappedTarget target = source.meaning().target();
        if (target == MappedTarget.ATTRIBUTE) {
            return drafting.kept(source, source.meaning().reason(), "", "");
        }
        Why why = Drafting.known(source);
        switch (target) {
            case BIOS_UUID ->
                why.and(
                        "A UUID alone may also be the one that the hypervisor gave (VM_UUID).",
                        "Un UUID seul peut aussi être celui que l'hyperviseur a donné (VM_UUID).");
            case TOOL_ID ->
                why.and(
                        "Kept beside the name, so that the row completes a machine known from elsewhere.",
                        "Gardé à côté du nom, pour que la ligne complète une machine connue par ailleurs.");
            case RUNS_ON ->
                why.and(
                        "Each host must be a row of the file or known already.",
                        "Chaque hôte doit être une ligne du fichier ou déjà connu.");
            default -> {}
        }
        return drafting.build(
                source,
                MappedColumn.of(source.heading(), target),
                source.meaning().sure(),
                Set.of(),
                why);
    }
}
