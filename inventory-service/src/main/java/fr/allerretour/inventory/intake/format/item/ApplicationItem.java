package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An application as a file describes it; null: the file did not say.
 *
 * @param key stable identity, 1 to 255 characters
 * @param owner who answers for it
 * @param components what it is made of, at most {@link #MOST_COMPONENTS}
 * @param knownByName whether the file knows it by its name only, so that it may be there already under another key
 */
public record ApplicationItem(
        String key,
        @Nullable String name,
        @Nullable Criticality criticality,
        @Nullable String owner,
        @Nullable Intent intent,
        @Nullable List<Component> components,
        boolean knownByName)
        implements ParsedItem {

    /** Before the name of an application that a file knows by nothing else: its key, unless one of that name is known. */
    public static final String BY_NAME = "app:";

    /** Longest name of which such a key can be made, in characters. */
    public static final int LONGEST_NAME = 250;

    /** As many components as are kept of one application. */
    public static final int MOST_COMPONENTS = 1_000;

    /**
     * A piece of software in an application.
     *
     * @param type as CycloneDX names it ("library", "framework", "container", ...)
     * @param name its name, after its group and a slash if it has one
     * @param version null if the source does not say
     * @param purl its package URL, null if the source does not say
     * @param licences SPDX ids, expressions or names
     */
    public record Component(
            String type,
            String name,
            @Nullable String version,
            @Nullable String purl,
            List<String> licences) {

        public Component {
            licences = Objects.requireNonNullElse(licences, List.of()); // a client may leave them out
        }
    }

    /** Of a file that does not know what it is made of; known by its name only if its key is made of that. */
    public ApplicationItem(
            String key,
            @Nullable String name,
            @Nullable Criticality criticality,
            @Nullable String owner,
            @Nullable Intent intent) {
        this(key, name, criticality, owner, intent, null);
    }

    /** An application that the file knows by its name only if its key is made of that. */
    public ApplicationItem(
            String key,
            @Nullable String name,
            @Nullable Criticality criticality,
            @Nullable String owner,
            @Nullable Intent intent,
            @Nullable List<Component> components) {
        this(key, name, criticality, owner, intent, components, key.equals(BY_NAME + name));
    }

    /** An application that the file knows by its name only, of at most {@link #LONGEST_NAME} characters. */
    public static ApplicationItem named(String name) {
        return new ApplicationItem(BY_NAME + name, name, null, null, null);
    }

    /** The same, made of these; none says nothing. */
    public ApplicationItem madeOf(List<Component> components) {
        return new ApplicationItem(
                key, name, criticality, owner, intent, components.isEmpty() ? null : List.copyOf(components));
    }
}
