package fr.allerretour.planner.catalogue.file;

import fr.allerretour.planner.catalogue.Control;
import fr.allerretour.planner.catalogue.ExitRoute;
import fr.allerretour.planner.catalogue.Known;
import fr.allerretour.planner.catalogue.Offer;
import fr.allerretour.planner.catalogue.Provider;
import fr.allerretour.planner.catalogue.Qualification;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between entries. */
final class CatalogueChecks {

    private final Set<String> exitRoutes;
    private final Set<String> providers = new HashSet<>();
    private final Set<String> offers = new HashSet<>();

    CatalogueChecks(List<Control> controls, List<ExitRoute> routes, String controlsFile, String routesFile) {
        Set<String> ids = new HashSet<>();
        for (Control control : controls) {
            String entry = "controls[" + control.id() + "]";
            if (!ids.add(control.id())) {
                throw new CatalogueException(controlsFile, entry, "the id is used twice");
            }
            inOrder(controlsFile, entry, control.from(), control.to());
        }
        this.exitRoutes = new HashSet<>();
        for (ExitRoute route : routes) {
            if (!exitRoutes.add(route.id())) {
                throw new CatalogueException(routesFile, "exitRoutes[" + route.id() + "]", "the id is used twice");
            }
        }
    }

    void provider(String file, Provider provider) {
        if (!providers.add(provider.id())) {
            throw new CatalogueException(file, "provider", "two providers are named " + provider.id());
        }
    }

    void offer(String file, String entry, Offer offer) {
        if (!offers.add(offer.id())) {
            throw new CatalogueException(file, entry, "two offers are named " + offer.id());
        }
        if (offer.availability().isEmpty()) {
            throw new CatalogueException(file, entry, "at least one availability is expected");
        }
        for (Offer.Service service : offer.services()) {
            if (service.exitRoute() != null && !exitRoutes.contains(service.exitRoute())) {
                throw new CatalogueException(
                        file, entry + ".services", "no exit route is named " + service.exitRoute());
            }
        }
        offer.availability().forEach(a -> inOrder(file, entry + ".availability", a.from(), a.to()));
        offer.qualifications().forEach(q -> inOrder(file, entry + ".qualifications", q.from(), q.to()));
        noOverlap(file, entry + ".availability", offer.availability(), a -> "availability");
        noOverlap(file, entry + ".regions", offer.regions(), Offer.Region::name);
        noOverlap(file, entry + ".services", offer.services(), Offer.Service::kind);
        noOverlap(file, entry + ".immunity", offer.immunity(), i -> "immunity");
        noOverlap(file, entry + ".keys", offer.keys(), k -> "keys");
        noOverlap(file, entry + ".qualifications", offer.qualifications(), Qualification::label);
    }

    /** Two statements about one thing that are known from the same day would both hold from that day on. */
    private static <T extends Known> void noOverlap(
            String file, String entry, List<T> statements, Function<T, Object> subject) {
        statements.stream().collect(Collectors.groupingBy(subject)).forEach((thing, same) -> {
            Set<LocalDate> days = new HashSet<>();
            for (T statement : same) {
                if (!days.add(statement.known())) {
                    throw new CatalogueException(
                            file, entry, "two statements about " + thing + " overlap from " + statement.known());
                }
            }
        });
    }

    private static void inOrder(String file, String entry, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new CatalogueException(file, entry, "from " + from + " is after to " + to);
        }
    }
}
