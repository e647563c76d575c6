package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.completeness.Completeness.Governed;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a question for each field that is missing, and says what its answer would be worth. */
final class Questions {

    private final Map<String, Item> applications;
    private final DataOf data;
    private final Map<String, long[]> ungoverned;
    private final Map<Item, long[]> governedPoints = new IdentityHashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /**
     * For the items of one portfolio.
     *
     * @param ungoverned by application, how many workloads have no data but those that it may turn out to have, and how many
     *     of these are its own
     */
    Questions(Map<String, Item> applications, DataOf data, List<Governed> governed, Map<String, long[]> ungoverned) {
        this.applications = applications;
        this.data = data;
        this.ungoverned = ungoverned;
        for (Governed group : governed) {
            long step = group.step();
            for (Item set : group.dataSets()) {
                String application = data.applicationOf(set);
                group.workloads().forEach((of, workloads) -> {
                    long[] points = governedPoints.computeIfAbsent(set, item -> new long[2]);
                    points[0] += step * workloads;
                    points[1] += of.equals(application) ? step * workloads : 0;
                });
            }
        }
    }

    /** Asks for what is missing of the item. */
    void ask(Item item, List<Field> missing) {
        for (Field field : missing) {
            if (field.expected() != null) {
                questions.add(question(item, field));
            }
        }
    }

    private Question question(Item item, Field field) {
        Item application = applicationOf(item);
        long own = field.weight();
        long ownInApplication = own;
        long beyond = 0;
        long beyondInApplication = 0;
        if (field == Field.APPLICATION_DATA) {
            // The answer adds a data set with that sensitivity, in the place of the one that was only imagined.
            long[] waiting = ungoverned.getOrDefault(item.key(), new long[2]);
            own += Field.DATA_SENSITIVITY.weight() + Field.WORKLOAD_SENSITIVITY.weight() * waiting[0];
            ownInApplication += Field.DATA_SENSITIVITY.weight() + Field.WORKLOAD_SENSITIVITY.weight() * waiting[1];
        } else if (field == Field.DATA_SENSITIVITY) {
            long[] points = governedPoints.getOrDefault(item, new long[2]);
            beyond = points[0];
            beyondInApplication = points[1];
        }
        return new Question(
                field,
                List.of(item),
                application,
                own + beyond,
                application == null ? 0 : ownInApplication + beyondInApplication,
                own);
    }

    private @Nullable Item applicationOf(Item item) {
        String key = switch (item.subject()) {
            case APPLICATION -> item.key();
            case WORKLOAD -> item.application();
            case DATA_SET -> data.applicationOf(item);
        };
        return key == null ? null : applications.get(key);
    }

    /** The most telling first. */
    List<Question> all() {
        return questions.stream().sorted(Question.MOST_TELLING_FIRST).toList();
    }
}
