package fr.allerretour.inventory.intake.format.answers;

import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import java.util.ArrayList;
import java.util.List;

/** The answers to all questions about one item, put together. */
abstract sealed class AnsweredItem permits AnsweredApplication, AnsweredWorkload, AnsweredDataSet {

    private final List<ParsedRow.Part> parts = new ArrayList<>();

    /**
     * Takes one answer.
     *
     * @throws BadCell if it is none; nothing was taken then
     */
    abstract void take(Answer answer) throws BadCell;

    /** All of it. */
    abstract ParsedRow row();

    /** Remembers the row that gives a member. */
    final void part(String member, Position position, List<String> cells) {
        parts.add(new ParsedRow.Part(member, position, cells));
    }

    /** The row that has given the member, 0 if none has. */
    final int rowOf(String member) {
        return parts.stream()
                .filter(part -> part.member().equals(member))
                .mapToInt(part -> part.position().row())
                .findFirst()
                .orElse(0);
    }

    final List<ParsedRow.Part> parts() {
        return parts;
    }
}
