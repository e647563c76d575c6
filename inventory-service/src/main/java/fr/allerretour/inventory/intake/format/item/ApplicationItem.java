package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import org.jspecify.annotations.Nullable;

/**
 * An application as a file describes it; null: the file did not say.
 *
 * @param key stable identity, 1 to 255 characters
 * @param owner who answers for it
 */
public record ApplicationItem(
        String key,
        @Nullable String name,
        @Nullable Criticality criticality,
        @Nullable String owner,
        @Nullable Intent intent)
        implements ParsedItem {}
