package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;
import java.util.List;
import java.util.Set;

/**
 * What a heading is taken for.
 *
 * @param column the whole guess, as it could be saved if people confirm it
 * @param sure of what it becomes
 * @param confirm what of it people have to say
 * @param why reasons, for people
 * @param examples up to three of its cells, shortened; none of what may be a secret
 * @param openWords words of its first rows that mean no value for certain
 */
public record ProposedColumn(
        MappedColumn column,
        Sureness sure,
        Set<Open> confirm,
        Words why,
        List<String> examples,
        List<String> openWords) {}
