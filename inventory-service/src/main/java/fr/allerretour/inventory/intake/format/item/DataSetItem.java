package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A data set as a file describes it; null: the file did not say.
 *
 * @param key stable identity, 1 to 255 characters
 * @param volumeMiB its volume in MiB, 0 or more
 * @param workload key or name of the workload that holds it
 * @param application key of its application
 */
public record DataSetItem(
        String key,
        @Nullable String name,
        @Nullable Category category,
        @Nullable Sensitivity sensitivity,
        @Nullable Set<Regime> regimes,
        @Nullable Long volumeMiB,
        @Nullable Place place,
        @Nullable String workload,
        @Nullable String application)
        implements ParsedItem {}
