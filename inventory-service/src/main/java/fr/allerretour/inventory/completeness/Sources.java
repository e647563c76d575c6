package fr.allerretour.inventory.completeness;

import java.util.Map;
import java.util.Set;

/** Tells from the provenance of a value who it comes from. */
public final class Sources {

    /** Sheets of ours that people fill in; every other format is what a tool writes. */
    private static final Set<String> FILLED_IN = Set.of(
            "workloads-csv",
            "applications-csv",
            "dependencies-csv",
            "data-sets-csv",
            "aller-retour-xlsx",
            "aller-retour-csv-zip",
            "answers-csv");

    private static final String BY_HAND = "API, ";

    private final Map<String, String> formatByFile;

    /** @param formatByFile the format of each file that was imported, by the file's name */
    public Sources(Map<String, String> formatByFile) {
        this.formatByFile = Map.copyOf(formatByFile);
    }

    /**
     * Who gave the value.
     *
     * @param provenance "file, place in it, when", or "API, who, when"
     */
    public Source of(String provenance) {
        // Each of the three may hold a comma.
        String format = null;
        for (int at = provenance.lastIndexOf(", ");
                at > 0 && format == null;
                at = provenance.lastIndexOf(", ", at - 1)) {
            format = formatByFile.get(provenance.substring(0, at));
        }
        if (format != null) {
            return FILLED_IN.contains(format) ? Source.PERSON : Source.TOOL;
        }
        return provenance.startsWith(BY_HAND) ? Source.PERSON : Source.TOOL;
    }
}
