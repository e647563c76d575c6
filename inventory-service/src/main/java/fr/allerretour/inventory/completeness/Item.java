package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one thing: never its values, only which there are and who they come from.
 *
 * @param kind of a workload; null of anything else
 * @param owner of an application, if known; null of anything else
 * @param application key of the application that a workload or data set names
 * @param on key of the workload that a workload runs on or that holds a data set
 * @param template whether it is a template: listed, never planned, so never asked about
 * @param known the fields that have a value, each with its source
 */
public record Item(
        Subject subject,
        @Nullable Kind kind,
        String key,
        String name,
        @Nullable String owner,
        @Nullable String application,
        @Nullable String on,
        boolean template,
        Map<Field, Source> known) {}
