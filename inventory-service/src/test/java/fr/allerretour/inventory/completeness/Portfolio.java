package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.vocabulary.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A made-up portfolio, and what it becomes when a question is answered. */
final class Portfolio {

    final List<Item> items = new ArrayList<>();
    final Set<String> connected = new HashSet<>();

    Portfolio application(String key, @Nullable String owner, Field... known) {
        Map<Field, Source> fields = fields(known);
        if (owner != null) {
            fields.put(Field.APPLICATION_OWNER, Source.PERSON);
        }
        items.add(new Item(Subject.APPLICATION, null, key, key.toUpperCase(), owner, null, null, false, fields));
        return this;
    }

    Portfolio workload(String key, Kind kind, @Nullable String application, @Nullable String runsOn, Field... known) {
        Map<Field, Source> fields = fields(known);
        if (application != null) {
            fields.put(Field.WORKLOAD_APPLICATION, Source.PERSON);
        }
        items.add(new Item(Subject.WORKLOAD, kind, key, key, null, application, runsOn, false, fields));
        return this;
    }

    Portfolio machine(String key, @Nullable String application, Field... known) {
        return workload(key, Kind.VIRTUAL_MACHINE, application, null, known);
    }

    Portfolio template(String key) {
        items.add(new Item(Subject.WORKLOAD, Kind.VIRTUAL_MACHINE, key, key, null, null, null, true, fields()));
        return this;
    }

    Portfolio dataSet(String key, @Nullable String application, @Nullable String holder, Field... known) {
        Map<Field, Source> fields = fields(known);
        if (holder != null) {
            fields.put(Field.DATA_HOLDER, Source.PERSON);
        }
        items.add(new Item(Subject.DATA_SET, null, key, key, null, application, holder, false, fields));
        return this;
    }

    Portfolio dependency(String key) {
        connected.add(key);
        return this;
    }

    private static Map<Field, Source> fields(Field... known) {
        Map<Field, Source> fields = new EnumMap<>(Field.class);
        for (Field field : known) {
            fields.put(field, Source.PERSON);
        }
        return fields;
    }

    /** As it is once a person has answered. */
    Portfolio answered(List<Question> questions) {
        Portfolio after = new Portfolio();
        after.items.addAll(items);
        after.connected.addAll(connected);
        questions.forEach(after::answer);
        return after;
    }

    private void answer(Question question) {
        for (Item item : question.items()) {
            switch (question.field()) {
                case APPLICATION_NEEDS -> connected.add(item.key());
                case APPLICATION_DATA -> dataSet("data:" + item.key(), item.key(), null, Field.DATA_SENSITIVITY);
                default -> {
                    int at = items.indexOf(items.stream()
                            .filter(known -> known.key().equals(item.key()) && known.subject() == item.subject())
                            .findFirst()
                            .orElseThrow());
                    Item before = items.get(at);
                    Map<Field, Source> known = new EnumMap<>(Field.class);
                    known.putAll(before.known());
                    known.put(question.field(), Source.PERSON);
                    items.set(
                            at,
                            new Item(
                                    before.subject(),
                                    before.kind(),
                                    before.key(),
                                    before.name(),
                                    before.owner(),
                                    before.application(),
                                    before.on(),
                                    before.template(),
                                    known));
                }
            }
        }
    }

    Completeness reckoned() {
        Reckoning reckoning = new Reckoning();
        items.forEach(reckoning::add);
        connected.forEach(key -> reckoning.dependency(key, key));
        return reckoning.result();
    }
}
