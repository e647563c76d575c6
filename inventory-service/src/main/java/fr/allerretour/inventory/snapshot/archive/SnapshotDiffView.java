package fr.allerretour.inventory.snapshot.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.snapshot.SnapshotChange;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changed from one snapshot to another, page by page. */
@Schema(name = "SnapshotDiff")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SnapshotDiffView(
        @Schema(description = "The older snapshot.") UUID before,

        @Schema(description = "The newer snapshot.") UUID after,

        @Schema(description = "How many things are only in the newer one.")
        long added,

        @Schema(description = "How many things are only in the older one.")
        long removed,

        @Schema(description = "How many things are in both and differ.")
        long changed,

        List<SnapshotChange> items,

        @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
        String next) {}
