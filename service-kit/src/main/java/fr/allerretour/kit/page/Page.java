package fr.allerretour.kit.page;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
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
        String next) {

    /**
     * A page of a list that is whole in memory.
     *
     * @param key what names an item in this list, unique; the page after goes on behind it
     * @param context what the list is, with its filters: a cursor of another is refused
     * @throws ProblemException invalid-request for the limit, invalid-cursor for a cursor that is not of this list
     */
    public static <T> Page<T> of(
            List<T> all,
            Function<? super T, String> key,
            String context,
            @Nullable Integer limit,
            @Nullable String cursor) {
        int count = Limits.of(limit);
        int from = cursor == null
                ? 0
                : after(all, key, Cursors.decode(context, cursor).getFirst());
        int to = Math.min(from + count, all.size());
        String next = to < all.size() ? Cursors.encode(context, List.of(key.apply(all.get(to - 1)))) : null;
        return new Page<>(List.copyOf(all.subList(from, to)), next);
    }

    private static <T> int after(List<T> all, Function<? super T, String> key, String last) {
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw new ProblemException(KitProblem.INVALID_CURSOR, "The item where the cursor stood is no longer there.")
                .at("cursor", "begin again without a cursor");
    }
}
