package fr.allerretour.planner.planning;

import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import fr.allerretour.planner.PlannerProblem;
import fr.allerretour.planner.store.ContentKey;
import fr.allerretour.planner.store.Contents;
import fr.allerretour.planner.store.StoredContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Hands out stored contents: whole with their hash as ETag, or a page of their lines. */
@ApplicationScoped
class ContentAnswers {
    /** How many lines are looked through at a time for those that pass a filter. */
    private static final int STRIDE = 1000;

    private final Contents contents;

    ContentAnswers(Contents contents) {
        this.contents = contents;
    }

    /** The whole content as a stream; 304 if the caller has it. */
    Response whole(ContentKey key, String mediaType, Request request, @Nullable String fileName) {
        StoredContent content = required(key);
        EntityTag tag = new EntityTag(content.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.build();
        }
        StreamingOutput body = out -> {
            try (InputStream in = contents.open(key)) {
                in.transferTo(out);
            }
        };
        Response.ResponseBuilder answer = Response.ok(body, mediaType).tag(tag);
        if (fileName != null) {
            answer.header("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        }
        return answer.build();
    }

    /** A page of a list kept as one JSON object a line, as it stands there. */
    Response page(ContentKey key, @Nullable String cursor, @Nullable Integer limit) {
        return page(key, "", line -> true, cursor, limit);
    }

    /**
     * A page of those lines that pass a filter.
     *
     * @param filter what the filter is, in words that bind the cursor to it
     */
    Response page(
            ContentKey key, String filter, Predicate<String> passes, @Nullable String cursor, @Nullable Integer limit) {
        StoredContent content = required(key);
        int count = Limits.of(limit);
        String context = key.owner() + "/" + key.name() + "?" + filter;
        long position = cursor == null ? 0 : position(context, cursor);
        List<String> items = new ArrayList<>(count);
        while (items.size() < count && position < content.items()) {
            List<String> lines = contents.lines(key, position, Math.max(count, filter.isEmpty() ? 0 : STRIDE));
            for (String line : lines) {
                if (items.size() == count) {
                    break;
                }
                position++;
                if (passes.test(line)) {
                    items.add(line);
                }
            }
        }
        String next = position < content.items()
                ? ",\"next\":\"" + Cursors.encode(context, List.of(Long.toString(position))) + "\""
                : "";
        return Response.ok("{\"items\":[" + String.join(",", items) + "]" + next + "}", "application/json")
                .build();
    }

    private static long position(String context, String cursor) {
        String value = Cursors.decode(context, cursor).getFirst();
        if (!value.matches("\\d{1,18}")) {
            throw new ProblemException(KitProblem.INVALID_CURSOR, "The cursor was not given by this list.");
        }
        return Long.parseLong(value);
    }

    private StoredContent required(ContentKey key) {
        return contents.find(key)
                .orElseThrow(() -> new ProblemException(
                        PlannerProblem.NOT_READY, "The " + key.name() + " of " + key.owner() + " is not there yet."));
    }
}
