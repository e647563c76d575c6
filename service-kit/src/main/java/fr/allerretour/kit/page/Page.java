package fr.allerretour.kit.page;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the next page, null on the last one
 */
public record Page<T>(
        List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
        String next) {}
