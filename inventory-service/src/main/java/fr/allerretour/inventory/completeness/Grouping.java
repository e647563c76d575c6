package fr.allerretour.inventory.completeness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one question of the same question about many workloads of an application, where one answer mostly holds for all of
 * them: whether they are in production is asked once, not a hundred times.
 */
public final class Grouping {

    /** Between the keys of what a question covers; a key that holds it is asked about by itself. */
    public static final char BETWEEN = '|';

    /** Characters of all keys of one question: a cell of a spreadsheet takes 32,767. */
    private static final int MOST_CHARACTERS = 16_000;

    private Grouping() {}

    /** The questions with those that go together joined, the most telling first. */
    public static List<Question> joined(List<Question> questions) {
        List<Question> result = new ArrayList<>();
        Map<String, List<Question>> together = new LinkedHashMap<>();
        for (Question question : questions) {
            Item item = question.items().getFirst();
            if (question.field().isShared()
                    && question.application() != null
                    && item.key().indexOf(BETWEEN) < 0) {
                together.computeIfAbsent(
                                question.field() + " " + question.application().key(), group -> new ArrayList<>())
                        .add(question);
            } else {
                result.add(question);
            }
        }
        together.values().forEach(group -> join(group, result));
        return result.stream().sorted(Question.MOST_TELLING_FIRST).toList();
    }

    private static void join(List<Question> group, List<Question> result) {
        List<Item> items = new ArrayList<>();
        int characters = 0;
        for (Question question : group) {
            Item item = question.items().getFirst();
            characters += item.key().length() + 3;
            if (characters > MOST_CHARACTERS) {
                result.add(covering(items, question));
                items.clear();
                characters = item.key().length() + 3;
            }
            items.add(item);
        }
        result.add(covering(items, group.getFirst()));
    }

    private static Question covering(List<Item> items, Question like) {
        long points = (long) like.field().weight() * items.size();
        return new Question(like.field(), List.copyOf(items), like.application(), points, points, points);
    }
}
