package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What archetypes look at in an application. */
public record ApplicationRow(
        UUID id,
        String key,
        String name,
        Criticality criticality,
        @Nullable String owner,
        Intent intent) {}
