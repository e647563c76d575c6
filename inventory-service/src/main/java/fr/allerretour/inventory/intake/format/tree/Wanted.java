package fr.allerretour.inventory.intake.format.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a document whose values a format asks for.
 *
 * @param steps to the place: a member's name, "*" for each member, "[]" for each element
 * @param keep what is kept of a value there
 * @param handler takes the values
 */
public record Wanted(List<String> steps, Keep keep, RecordHandler handler) {

    /** Of a place written as "result.vms[]" or "[].data[]"; "" is the whole document. */
    public static Wanted at(String place, Keep keep, RecordHandler handler) {
        List<String> steps = new ArrayList<>();
        for (String step : place.isEmpty() ? new String[0] : place.split("\\.", -1)) {
            String name = step;
            int arrays = 0;
            while (name.endsWith("[]")) {
                name = name.substring(0, name.length() - 2);
                arrays++;
            }
            if (!name.isEmpty()) {
                steps.add(name);
            }
            for (int i = 0; i < arrays; i++) {
                steps.add("[]");
            }
        }
        return new Wanted(List.copyOf(steps), keep, handler);
    }

    /** Whether the step at that depth leads there. */
    public boolean goesOn(int depth, String step) {
        if (depth >= steps.size()) {
            return false;
        }
        String own = steps.get(depth);
        return own.equals(step) || own.equals("*") && !step.equals("[]");
    }

    public boolean endsAt(int depth) {
        return steps.size() == depth;
    }
}
