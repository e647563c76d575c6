package fr.allerretour.inventory.intake.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the format of a file by what is in it; its name says nothing. */
public final class FormatDetector {

    private final List<InventoryFormat> formats;

    public FormatDetector(ReadLimits limits) {
        this.formats = List.of();
    }

    /** All formats that can be read. */
    public List<InventoryFormat> formats() {
        return formats;
    }

    /** The format of that id, if there is one. */
    public Optional<InventoryFormat> byId(String id) {
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    /**
     * The format of the file.
     *
     * @throws FormatException if it is none, or hostile, protected or damaged
     */
    public InventoryFormat detect(Path file) throws FormatException, IOException {
        throw new UnsupportedOperationException("FormatDetector");
    }
}
