package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How a service's data and configuration leave it.
 *
 * @param raw format in which the service hands them out
 * @param target open format that is usable elsewhere
 * @param loss what does not come back
 * @param classes best first; several when the features of the service differ
 */
public record ExitRoute(
        String id,
        Text component,
        String route,
        String raw,
        String target,
        Text loss,
        List<ExitClass> classes,
        Fact fact) {

    public ExitRoute {
        requireNonNull(id, "id");
        requireNonNull(component, "component");
        requireNonNull(route, "route");
        requireNonNull(raw, "raw");
        requireNonNull(target, "target");
        requireNonNull(loss, "loss");
        classes = List.copyOf(requireNonNull(classes, "classes"));
        requireNonNull(fact, "fact");
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("at least one class is expected");
        }
    }

    /** The class of a whole workload: a mix of portable and specific features counts as adaptation. */
    public ExitClass exitClass() {
        return classes.size() == 1 ? classes.getFirst() : ExitClass.A;
    }
}
