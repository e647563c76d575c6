package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.name.OriginalName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file of the payload, as it was written.
 *
 * @param path inside the bag: ASCII, begins with {@code data/}, unique without regard to case
 * @param octets its length
 * @param sha256 lower-case hex
 * @param sha512 lower-case hex
 * @param original what the source called it, within its lot
 */
public record PayloadEntry(
        String path, long octets, String sha256, String sha512, OriginalName original, Details details) {

    /**
     * What the source knows of a file beside its bytes.
     *
     * @param mediaType if known, the file is described by name in the RO-Crate
     * @param modified when the source last changed it
     */
    public record Details(
            @Nullable String mediaType, @Nullable Instant modified) {
        public static final Details NONE = new Details(null, null);

        public static Details ofType(String mediaType) {
            return new Details(mediaType, null);
        }

        public static Details modifiedAt(Instant modified) {
            return new Details(null, modified);
        }
    }
}
