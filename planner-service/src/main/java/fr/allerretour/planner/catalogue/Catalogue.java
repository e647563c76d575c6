package fr.allerretour.planner.catalogue;

import java.util.List;

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
        List<Control> controls) {}
