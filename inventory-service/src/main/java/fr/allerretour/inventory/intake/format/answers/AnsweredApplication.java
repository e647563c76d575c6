package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import org.jspecify.annotations.Nullable;

/** What was answered about an application itself. */
final class AnsweredApplication extends AnsweredItem {

    private final String key;
    private @Nullable String owner;
    private @Nullable Criticality criticality;
    private @Nullable Intent intent;

    AnsweredApplication(String key) {
        this.key = key;
    }

    @Override
    void take(Answer answer) throws BadCell {
        switch (answer.field()) {
            case APPLICATION_OWNER -> owner = answer.text();
            case APPLICATION_CRITICALITY -> criticality = answer.oneOf(Criticality.class);
            case APPLICATION_INTENT -> intent = answer.oneOf(Intent.class);
            default -> throw new IllegalArgumentException(answer.field() + " is no member of an application");
        }
    }

    @Override
    ParsedRow row() {
        return ParsedRow.of(new ApplicationItem(key, null, criticality, owner, intent), true, parts());
    }
}
