package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.csv.CsvFormat;
import fr.allerretour.inventory.intake.format.rvtools.RvToolsFormat;
import java.util.ArrayList;
import java.util.List;

/** The formats, those with the most particular content first: the first that recognises a file has it. */
final class KnownFormats {

    private KnownFormats() {}

    static List<InventoryFormat> inOrder(ReadLimits limits) {
        List<InventoryFormat> all = new ArrayList<>();
        all.add(new RvToolsFormat(limits));
        // Ours come last: their headings are plain words that other tools use too.
        all.addAll(CsvFormat.all(limits));
        return List.copyOf(all);
    }
}
