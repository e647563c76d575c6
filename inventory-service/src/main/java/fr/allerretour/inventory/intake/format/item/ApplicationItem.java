package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import org.jspecify.annotations.Nullable;

/**
 * An application as a file describes it; null: the file did not say.
 *
 * @param key stable identity, 1 to 255 characters
 * @param owner who answers for it
 * @param knownByName whether the file knows it by its name only, so that it may be there already under another key
 */
public record ApplicationItem(
        String key,
        @Nullable String name,
        @Nullable Criticality criticality,
        @Nullable String owner,
        @Nullable Intent intent,
        boolean knownByName)
        implements ParsedItem {

    /** Before the name of an application that a file knows by nothing else: its key, unless one of that name is known. */
    public static final String BY_NAME = "app:";

    /** Longest name of which such a key can be made, in characters. */
    public static final int LONGEST_NAME = 250;

    /** An application that the file knows by its name only if its key is made of that. */
    public ApplicationItem(
            String key,
            @Nullable String name,
            @Nullable Criticality criticality,
            @Nullable String owner,
            @Nullable Intent intent) {
        this(key, name, criticality, owner, intent, key.equals(BY_NAME + name));
    }

    /** An application that the file knows by its name only, of at most {@link #LONGEST_NAME} characters. */
    public static ApplicationItem named(String name) {
        return new ApplicationItem(BY_NAME + name, name, null, null, null);
    }
}
