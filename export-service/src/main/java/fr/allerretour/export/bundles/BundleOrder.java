package fr.allerretour.export.bundles;

import fr.allerretour.export.dossier.Coverage.LeftOut;
import fr.allerretour.export.source.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bundle's job works from, as it was when the bundle was asked for. */
@RegisterForReflection(targets = {BundleOrder.class, LeftOut.class})
public record BundleOrder(List<Source> sources, List<LeftOut> leftOut) {

    /** Keys of data sets by name of source, in the order of the lots. */
    public Map<String, List<String>> dataSetsBySource() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        sources.forEach(source -> keys.put(source.name(), source.dataSets()));
        return keys;
    }
}
