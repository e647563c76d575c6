package fr.allerretour.inventory.completeness;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question to an owner; one answer settles it for all items that it covers.
 *
 * @param items what it covers, at least one, all of the field's subject, sorted by key
 * @param application the application that it is about; null if it is about something of none
 * @param points by how many points the answer alone raises the portfolio, at least: other things may follow from it
 * @param applicationPoints by how many it raises that application
 * @param own the part of {@code points} that does not depend on other answers
 */
public record Question(
        Field field, List<Item> items, @Nullable Item application, long points, long applicationPoints, long own) {

    /** The most telling first; of equals in the order of the table of fields, then of application and key. */
    public static final Comparator<Question> MOST_TELLING_FIRST = Comparator.comparingLong(Question::points)
            .reversed()
            .thenComparing(Question::field)
            .thenComparing(Question::applicationKey)
            .thenComparing(question -> question.items().getFirst().key());

    /** As an owner works through them: by owner (unknown ones first), application, then the most telling first. */
    public static final Comparator<Question> BY_OWNER = Comparator.comparing(Question::ownerOrEmpty)
            .thenComparing(Question::applicationKey)
            .thenComparing(MOST_TELLING_FIRST);

    /** Who answers for the application, if known. */
    public @Nullable String owner() {
        return application == null ? null : application.owner();
    }

    private String ownerOrEmpty() {
        String owner = owner();
        return owner == null ? "" : owner;
    }

    private String applicationKey() {
        return application == null ? "" : application.key();
    }
}
