package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;

/** What was answered about a workload. */
final class AnsweredWorkload extends AnsweredItem {

    private final WorkloadDraft draft;

    AnsweredWorkload(String key) {
        this.draft = new WorkloadDraft("").key(key);
    }

    @Override
    void take(Answer answer) throws BadCell {
        draft.at(answer.row().place());
        switch (answer.field()) {
            case WORKLOAD_APPLICATION -> draft.application(answer.text());
            case WORKLOAD_ENVIRONMENT -> draft.environment(answer.oneOf(Environment.class));
            case WORKLOAD_CRITICALITY -> draft.criticality(answer.oneOf(Criticality.class));
            case WORKLOAD_CPUS -> draft.cpus(answer.count());
            case WORKLOAD_MEMORY -> draft.memoryMiB(answer.size());
            case WORKLOAD_STORAGE -> draft.storageMiB(answer.size());
            case WORKLOAD_USED -> draft.usedMiB(answer.sizeOrNone());
            case WORKLOAD_SYSTEM -> draft.operatingSystem(answer.text());
            case WORKLOAD_POWERED -> draft.powered(answer.oneOf(Powered.class));
            case WORKLOAD_PLACE -> draft.location(answer.oneOf(Place.class));
            case WORKLOAD_SUPPORT -> draft.endOfSupport(answer.day());
            default -> throw new IllegalArgumentException(answer.field() + " is no member of a workload");
        }
    }

    @Override
    ParsedRow row() {
        return ParsedRow.of(draft.build(), true, parts());
    }
}
