package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.workbook.SheetRow;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What vHost or vCluster says of the places that machines are in, by the place's name. */
final class Places {

    private final Columns columns;
    private final int name;
    private final Map<String, Integer> columnsByAttribute = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> attributesByName = new HashMap<>();

    private Places(Columns columns, int name) {
        this.columns = columns;
        this.name = name;
    }

    static Places hosts(Columns columns) throws FormatException {
        Places hosts = new Places(columns, columns.headings().need("Host", "Name"));
        hosts.attribute("hostVendor", "Vendor");
        hosts.attribute("hostModel", "Model");
        hosts.attribute("hostCpuModel", "CPU Model");
        hosts.attribute("hostVersion", "ESX Version");
        return hosts;
    }

    static Places clusters(Columns columns) throws FormatException {
        Places clusters = new Places(columns, columns.headings().need("Name", "Cluster"));
        clusters.attribute("clusterHa", "HA enabled");
        clusters.attribute("clusterDrs", "DRS enabled");
        return clusters;
    }

    private void attribute(String attribute, String heading) throws FormatException {
        int column = columns.find(heading);
        if (column >= 0) {
            columnsByAttribute.put(attribute, column);
        }
    }

    Columns columns() {
        return columns;
    }

    void add(SheetRow row) throws BadCell {
        String place = columns.text(row, name);
        if (place == null) {
            return;
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> entry : columnsByAttribute.entrySet()) {
            String value = columns.common(row, entry.getValue());
            if (value != null) {
                attributes.put(entry.getKey(), value);
            }
        }
        attributesByName.putIfAbsent(place, attributes);
    }

    /** What is known of the place of that name. */
    Map<String, String> of(@Nullable String place) {
        return place == null ? Map.of() : attributesByName.getOrDefault(place, Map.of());
    }
}
