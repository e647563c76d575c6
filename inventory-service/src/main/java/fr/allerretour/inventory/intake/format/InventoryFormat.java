package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.look.FileLook;
import java.io.IOException;
import java.nio.file.Path;

/** One kind of file that an inventory can come from. Implementations hold no state and may be used by several threads. */
public interface InventoryFormat {

    /** What people are told about it. */
    FormatDoc doc();

    /** Stable name in the API: "rvtools-xlsx". */
    default String id() {
        return doc().id();
    }

    /**
     * Whether such files hold secrets by nature. None of them enters, and the file as it was sent is forgotten as soon as its
     * preview is there.
     */
    default boolean carriesSecrets() {
        return false;
    }

    /**
     * Whether a file that looks so is of this format. Asked in the order of {@link FormatDetector}; the first that says yes
     * has it, so that a format says no to what only may be its own.
     *
     * @throws FormatException if looking closer shows that the file cannot be taken at all
     */
    boolean recognises(FileLook look) throws FormatException, IOException;

    /**
     * Reads the whole file into the sink; one file may give items of several kinds. An item may only refer to applications
     * and workloads that the portfolio has or that were told before it (a host may also come after its guest).
     *
     * @throws FormatException if the file as a whole cannot be taken; items may have reached the sink before, and must
     *     then be forgotten
     * @throws IOException if the file cannot be read from its disk
     */
    void read(Path file, RowSink sink) throws FormatException, IOException;
}
