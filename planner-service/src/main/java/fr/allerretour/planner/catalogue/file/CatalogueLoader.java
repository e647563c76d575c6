package fr.allerretour.planner.catalogue.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.Control;
import fr.allerretour.planner.catalogue.ExitRoute;
import fr.allerretour.planner.catalogue.Offer;
import fr.allerretour.planner.catalogue.Provider;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the catalogue's files into records and refuses, by name of file and entry, what cannot be trusted. */
public final class CatalogueLoader {

    private static final String FORMAT = "aller-retour/catalogue/1";

    private final DataFiles files;
    private final Map<String, Source> sourceOf = new HashMap<>();
    private final Set<String> facts = new HashSet<>();

    private CatalogueLoader(DataFiles files) {
        this.files = files;
    }

    /** The catalogue inside this build. */
    public static Catalogue shipped() {
        return load(DataFiles.shipped("catalogue"));
    }

    /** @throws CatalogueException naming the file, the entry and what is wrong */
    public static Catalogue load(DataFiles files) {
        return new CatalogueLoader(files).load();
    }

    private Catalogue load() {
        Index index = files.read("index.yaml", "", files.tree("index.yaml"), Index.class);
        if (!FORMAT.equals(index.format())) {
            throw new CatalogueException("index.yaml", "format", "expected " + FORMAT + ", found " + index.format());
        }
        readSources(index.sources());
        List<Control> controls = entries(index.controls(), "controls", Control.class);
        List<ExitRoute> exitRoutes = entries(index.exitRoutes(), "exitRoutes", ExitRoute.class);
        List<Provider> providers = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        CatalogueChecks checks = new CatalogueChecks(controls, exitRoutes, index.controls(), index.exitRoutes());
        for (String file : index.providers()) {
            JsonNode tree = files.tree(file);
            onlyMembers(file, tree, Set.of("provider", "offers"));
            resolveFacts(file, "", tree);
            Provider provider = files.read(file, "provider", tree.path("provider"), Provider.class);
            checks.provider(file, provider);
            providers.add(provider);
            for (JsonNode node : list(file, tree, "offers")) {
                String entry = "offers[" + node.path("id").asText("?") + "]";
                if (!(node instanceof ObjectNode object)) {
                    throw new CatalogueException(file, entry, "a map is expected");
                }
                Offer offer = files.read(file, entry, object.put("provider", provider.id()), Offer.class);
                checks.offer(file, entry, offer);
                offers.add(offer);
            }
        }
        return new Catalogue(index.version(), files.hash(), providers, offers, exitRoutes, controls);
    }

    private void readSources(String file) {
        JsonNode tree = files.tree(file);
        onlyMembers(file, tree, Set.of("sources"));
        for (JsonNode node : list(file, tree, "sources")) {
            String entry = "sources[" + node.path("id").asText("?") + "]";
            Source source = files.read(file, entry, node, Source.class);
            if (source.id() == null || source.title() == null || source.titleFr() == null || source.date() == null) {
                throw new CatalogueException(file, entry, "id, title, titleFr and date are expected");
            }
            if (sourceOf.put(source.id(), source) != null) {
                throw new CatalogueException(file, entry, "the id is used twice");
            }
        }
    }

    private <T> List<T> entries(String file, String member, Class<T> type) {
        JsonNode tree = files.tree(file);
        onlyMembers(file, tree, Set.of(member));
        resolveFacts(file, "", tree);
        List<T> entries = new ArrayList<>();
        for (JsonNode node : list(file, tree, member)) {
            entries.add(files.read(file, member + "[" + node.path("id").asText("?") + "]", node, type));
        }
        return entries;
    }

    /** Puts the document's title in the place of its id, so that a fact can be read on its own. */
    private void resolveFacts(String file, String entry, JsonNode node) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                JsonNode item = node.get(i);
                resolveFacts(file, entry + "[" + item.path("id").asText(Integer.toString(i)) + "]", item);
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String path = entry.isEmpty() ? member.getKey() : entry + "." + member.getKey();
            if (member.getKey().equals("fact")) {
                resolveFact(file, path, member.getValue());
            } else {
                resolveFacts(file, path, member.getValue());
            }
        }
    }

    private void resolveFact(String file, String entry, JsonNode node) {
        for (String required : List.of("id", "source", "asOf", "confidence")) {
            if (!node.path(required).isTextual() || node.path(required).asText().isBlank()) {
                throw new CatalogueException(file, entry, required + " is missing");
            }
        }
        String named = node.path("source").asText();
        Source source = sourceOf.get(named);
        if (source == null) {
            throw new CatalogueException(file, entry, "no source is named " + named);
        }
        try {
            LocalDate.parse(node.path("asOf").asText());
        } catch (DateTimeParseException e) {
            throw new CatalogueException(
                    file, entry, "asOf is not a date: " + node.path("asOf").asText());
        }
        if (!facts.add(node.path("id").asText())) {
            throw new CatalogueException(
                    file, entry, "two facts are named " + node.path("id").asText());
        }
        ((ObjectNode) node).put("source", source.title()).put("sourceFr", source.titleFr());
    }

    private static JsonNode list(String file, JsonNode tree, String member) {
        if (!tree.path(member).isArray()) {
            throw new CatalogueException(file, member, "a list is expected");
        }
        return tree.path(member);
    }

    private static void onlyMembers(String file, JsonNode tree, Set<String> known) {
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
            if (!known.contains(member.getKey())) {
                throw new CatalogueException(file, member.getKey(), "unknown member; expected one of " + known);
            }
        }
    }

    record Index(
            String format,
            String version,
            String sources,
            String controls,
            String exitRoutes,
            List<String> providers) {}

    record Source(String id, String title, String titleFr, LocalDate date) {}
}
