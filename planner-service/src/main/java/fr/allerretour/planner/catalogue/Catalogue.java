package fr.allerretour.planner.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All shipped facts.
 *
 * @param version date-like version written in the index file
 * @param hash "sha256:" and 64 hexadecimal digits over the data files in the order of the index
 */
public record Catalogue(
        String version,
        String hash,
        List<Provider> providers,
        List<Offer> offers,
        List<ExitRoute> exitRoutes,
        List<Control> controls) {

    public Catalogue {
        providers = List.copyOf(providers);
        offers = List.copyOf(offers);
        exitRoutes = List.copyOf(exitRoutes);
        controls = List.copyOf(controls);
    }

    /** Every offer that somebody spoke of by that day, in the order of the files. */
    public List<OfferAt> offersAt(LocalDate asOf) {
        return offers.stream()
                .flatMap(offer -> OfferAt.of(offer, asOf).stream())
                .toList();
    }

    public Optional<ExitRoute> exitRoute(String id) {
        return exitRoutes.stream().filter(route -> route.id().equals(id)).findFirst();
    }
}
