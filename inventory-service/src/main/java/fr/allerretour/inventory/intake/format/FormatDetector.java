package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.FileLooker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the format of a file by what is in it; its name says nothing. */
public final class FormatDetector {

    private final FileLooker looker;
    private final List<InventoryFormat> formats;

    public FormatDetector(ReadLimits limits) {
        this(new FileLooker(limits), KnownFormats.inOrder(limits));
    }

    private FormatDetector(FileLooker looker, List<InventoryFormat> formats) {
        this.looker = looker;
        this.formats = formats;
    }

    /** The same with that format in the place of the known one of its id: one that knows more. */
    public FormatDetector with(InventoryFormat format) {
        return new FormatDetector(
                looker,
                formats.stream()
                        .map(known -> known.id().equals(format.id()) ? format : known)
                        .toList());
    }

    /** All formats that can be read, in the order in which they are asked. */
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
     * @throws FormatException if it is none, or protected, old, empty, damaged, a bomb or no text
     */
    public InventoryFormat detect(Path file) throws FormatException, IOException {
        FileLook look = looker.look(file);
        for (InventoryFormat format : formats) {
            if (format.recognises(look)) {
                return format;
            }
        }
        Words seen = look.seen();
        String known = formats.stream().map(InventoryFormat::id).collect(Collectors.joining(", "));
        throw new FormatException(
                FormatProblem.UNKNOWN_FORMAT,
                "It is " + seen.en() + "; that is none of " + known + ".",
                "C'est " + seen.fr() + " ; ce n'est aucun de " + known + ".");
    }

    /**
     * The named format, whatever the file looks like; the file is looked at all the same, for that refuses what is
     * hostile, protected or empty.
     *
     * @throws FormatException as {@link #detect}, but not because the format is another
     */
    public InventoryFormat named(InventoryFormat format, Path file) throws FormatException, IOException {
        looker.look(file);
        return format;
    }
}
