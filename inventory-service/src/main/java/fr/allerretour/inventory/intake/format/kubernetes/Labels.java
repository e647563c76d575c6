package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.EnvironmentWord;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Environment;
import org.jspecify.annotations.Nullable;

/** The labels that are read; people put anything into the others. */
final class Labels {

    private static final String PART_OF = "app.kubernetes.io/part-of";

    private Labels() {}

    /** The application that an object is part of, by its own word. */
    static @Nullable String partOf(ClusterObject object) throws BadCell {
        return object.labels().text(PART_OF);
    }

    /** The application that pods are part of. */
    static @Nullable String partOf(Fields podLabels) throws BadCell {
        return podLabels.text(PART_OF);
    }

    static @Nullable Environment environment(ClusterObject object) throws BadCell {
        Environment environment = EnvironmentWord.of(object.labels().text("environment"));
        return environment == null ? EnvironmentWord.of(object.labels().text("env")) : environment;
    }
}
