package fr.allerretour.planner.policy;

import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.Control;
import fr.allerretour.planner.catalogue.file.CatalogueException;
import fr.allerretour.planner.catalogue.file.DataFiles;
import fr.allerretour.planner.snapshot.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the policy's files and refuses a rule that names no control of the catalogue. */
public final class PolicyLoader {

    private static final String FORMAT = "aller-retour/policy/1";

    private PolicyLoader() {}

    /** The policy inside this build. */
    public static Policy shipped(Catalogue catalogue) {
        return load(DataFiles.shipped("policy"), catalogue);
    }

    /** @throws CatalogueException naming the file, the entry and what is wrong */
    public static Policy load(DataFiles files, Catalogue catalogue) {
        Index index = files.read("index.yaml", "", files.tree("index.yaml"), Index.class);
        if (!FORMAT.equals(index.format())) {
            throw new CatalogueException("index.yaml", "format", "expected " + FORMAT + ", found " + index.format());
        }
        Rules rules = files.read(index.rules(), "", files.tree(index.rules()), Rules.class);
        Set<String> controls = catalogue.controls().stream().map(Control::id).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Rule rule : rules.rules()) {
            String entry = "rules[" + rule.id() + "]";
            if (!ids.add(rule.id())) {
                throw new CatalogueException(index.rules(), entry, "two rules have this id");
            }
            if (!controls.contains(rule.control())) {
                throw new CatalogueException(index.rules(), entry, "no control is named " + rule.control());
            }
            if (rule.from() != null && rule.to() != null && rule.to().isBefore(rule.from())) {
                throw new CatalogueException(index.rules(), entry, "from " + rule.from() + " is after to " + rule.to());
            }
        }
        Kinds kinds = files.read(index.kinds(), "", files.tree(index.kinds()), Kinds.class);
        for (Workload.Kind kind : Workload.Kind.values()) {
            if (!kinds.kinds().containsKey(kind)) {
                throw new CatalogueException(index.kinds(), "kinds", kind + " is missing");
            }
        }
        return new Policy(index.version(), files.hash(), rules.rules(), kinds.kinds());
    }

    record Index(String format, String version, String rules, String kinds) {}

    record Rules(List<Rule> rules) {}

    record Kinds(Map<Workload.Kind, List<Policy.Receiver>> kinds) {}
}
