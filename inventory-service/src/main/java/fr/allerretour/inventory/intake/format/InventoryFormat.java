package fr.allerretour.inventory.intake.format;

import java.io.IOException;
import java.nio.file.Path;

/** One kind of file that an inventory can come from. Implementations hold no state and may be used by several threads. */
public interface InventoryFormat {

    /** Stable name in the API: "rvtools-xlsx", "workloads-csv", "applications-csv", "dependencies-csv", "data-sets-csv". */
    String id();

    /** File name extension without the dot, also of the file of rejected rows: "xlsx" or "csv". */
    String extension();

    /**
     * Reads the whole file into the sink.
     *
     * @throws FormatException if the file as a whole cannot be taken; items may have reached the sink before, and must
     *     then be forgotten
     * @throws IOException if the file cannot be read from its disk
     */
    void read(Path file, RowSink sink) throws FormatException, IOException;
}
