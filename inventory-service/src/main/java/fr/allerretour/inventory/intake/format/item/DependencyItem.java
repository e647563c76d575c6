package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Strength;
import org.jspecify.annotations.Nullable;

/**
 * {@code from} needs {@code to}: each a key or name of a workload or an application. Whether they exist is for the
 * portfolio to say, not for the file.
 *
 * @param strength null if the file did not say
 */
public record DependencyItem(
        String from,
        String to,
        @Nullable Strength strength,
        @Nullable String reason) implements ParsedItem {}
