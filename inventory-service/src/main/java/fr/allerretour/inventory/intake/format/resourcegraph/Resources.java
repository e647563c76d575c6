package fr.allerretour.inventory.intake.format.resourcegraph;

import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tree.Fields;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resources of a file, whatever it is written in: first their parts are collected, then they are told. */
final class Resources {

    private static final int TYPES_TOLD = 10;
    private static final int TYPES_COUNTED = 1_000;

    private final Parts parts;
    private final Map<String, Integer> passedOver = new TreeMap<>();

    Resources(ReadLimits limits) {
        this.parts = new Parts(limits);
    }

    /** Takes a resource of the first reading. */
    void collect(Fields fields) throws FormatException {
        try {
            parts.add(Resource.of(fields));
        } catch (BadCell e) {
            // Told in the second reading.
        }
    }

    /**
     * What a resource of the second reading is told as; null if it is no workload by itself.
     *
     * @param place where in the file it stands
     */
    @Nullable
    WorkloadItem item(Fields fields, String place) throws BadCell {
        Resource resource = Resource.of(fields);
        if (resource.isPart()) {
            return null;
        }
        ResourceKind kind = ResourceKind.of(resource.type()).orElse(null);
        if (kind == null || kind == ResourceKind.SQL_DATABASE && resource.isNamed("master")) {
            if (passedOver.size() < TYPES_COUNTED || passedOver.containsKey(resource.type())) {
                passedOver.merge(resource.type(), 1, Integer::sum);
            }
            return null;
        }
        return new ResourceItem(resource, kind, parts, place).item();
    }

    /** Says what was passed over, once all is read. */
    void warn(RowSink sink) {
        if (!passedOver.isEmpty()) {
            int all = passedOver.values().stream().mapToInt(Integer::intValue).sum();
            String most = passedOver.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(TYPES_TOLD)
                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                    .collect(Collectors.joining(", "));
            sink.warning(new FileWarning(
                    "resources-passed-over",
                    all + " resources are no workloads by themselves: " + most + ".",
                    all + " ressources ne sont pas des charges par elles-mêmes : " + most + "."));
        }
        if (parts.diskless() > 0) {
            sink.warning(new FileWarning(
                    "disks-of-no-machine",
                    parts.diskless() + " disks belong to no machine; they cost and may hold data.",
                    parts.diskless() + " disques n'appartiennent à aucune machine ; ils coûtent et peuvent contenir des"
                            + " données."));
        }
    }
}
