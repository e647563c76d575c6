package fr.allerretour.planner.plan;

import fr.allerretour.planner.catalogue.Catalogue;
import java.util.SortedMap;
import java.util.TreeMap;

/** What people call the catalogue's providers and offers, by id. */
public final class CatalogueNames {
    private CatalogueNames() {}

    public static SortedMap<String, String> of(Catalogue catalogue) {
        SortedMap<String, String> names = new TreeMap<>();
        catalogue.providers().forEach(provider -> names.put(provider.id(), provider.name()));
        catalogue.offers().forEach(offer -> names.put(offer.id(), offer.name()));
        return names;
    }
}
