package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import org.jspecify.annotations.Nullable;

/** What was answered about a data set, or about the data of an application that has none yet. */
final class AnsweredDataSet extends AnsweredItem {

    private final String key;
    private final @Nullable String name;
    private final @Nullable String application;
    private @Nullable Sensitivity sensitivity;
    private @Nullable Long volumeMiB;
    private @Nullable Place place;
    private @Nullable String workload;

    private AnsweredDataSet(String key, @Nullable String name, @Nullable String application) {
        this.key = key;
        this.name = name;
        this.application = application;
    }

    /** A data set that the portfolio has. */
    static AnsweredDataSet known(String key) {
        return new AnsweredDataSet(key, null, null);
    }

    /** The data of an application: what its users put into it, until someone tells them apart. */
    static AnsweredDataSet of(String application, String name) {
        return new AnsweredDataSet(ItemKeys.key("data:" + application), name, application);
    }

    @Override
    void take(Answer answer) throws BadCell {
        switch (answer.field()) {
            case DATA_SENSITIVITY, APPLICATION_DATA -> sensitivity = answer.oneOf(Sensitivity.class);
            case DATA_VOLUME -> volumeMiB = answer.size();
            case DATA_PLACE -> place = answer.oneOf(Place.class);
            case DATA_HOLDER -> workload = answer.text();
            default -> throw new IllegalArgumentException(answer.field() + " is no member of a data set");
        }
    }

    @Override
    ParsedRow row() {
        boolean completes = application == null;
        DataSetItem item = new DataSetItem(
                key,
                name,
                completes ? null : Category.SUPPLIED,
                sensitivity,
                null,
                volumeMiB,
                place,
                workload,
                application);
        return ParsedRow.of(item, completes, parts());
    }
}
