package fr.allerretour.export.source;

import fr.allerretour.export.ExportConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The operator's rules. */
@ApplicationScoped
public class ConfiguredRules {

    private final SourceRules rules;

    ConfiguredRules(ExportConfig config) {
        rules = new SourceRules(
                config.sources().allowedRoots().orElse(List.of()),
                config.sources().allowedHosts().orElse(List.of()));
    }

    /** What is allowed. */
    public SourceRules get() {
        return rules;
    }
}
