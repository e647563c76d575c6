package fr.allerretour.inventory.snapshot.archive;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.snapshot.SnapshotChange;
import fr.allerretour.inventory.snapshot.SnapshotDiff;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Snapshots over HTTP. */
@Path("/api/v1/snapshots")
@RunOnVirtualThread
@Tag(name = "snapshots")
public class SnapshotResource {

    private static final String NDJSON = "application/x-ndjson";

    private final Caller caller;
    private final SnapshotRepository snapshots;
    private final SnapshotContents contents;
    private final SnapshotStates states;

    SnapshotResource(Caller caller, SnapshotRepository snapshots, SnapshotContents contents, SnapshotStates states) {
        this.caller = caller;
        this.snapshots = snapshots;
        this.contents = contents;
        this.states = states;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getSnapshot",
            summary = "Read what a snapshot is",
            description = "When and of what it was taken, its hash and how much is in it.")
    public SnapshotView get(
            @Parameter(description = "The snapshot.", example = Examples.SNAPSHOT) @PathParam("id") UUID id) {
        return states.view(snapshots.get(caller.organisation(), id));
    }

    @GET
    @Path("{id}/content")
    @Produces(NDJSON)
    @Operation(
            operationId = "downloadSnapshot",
            summary = "Download a snapshot",
            description = "One JSON object a line (aller-retour/snapshot/1): a header, then applications, workloads,"
                    + " dependencies and data sets, sorted by key. Gzipped if you accept that. Never changes: the ETag"
                    + " is its hash.")
    @APIResponse(
            responseCode = "200",
            description = "The lines.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
    public Response content(
            @Parameter(description = "The snapshot.", example = Examples.SNAPSHOT) @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Accept-Encoding") @Nullable String acceptEncoding,
            @Parameter(hidden = true) @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
            @Context HttpServerResponse connection) {
        String organisation = caller.organisation();
        Snapshot snapshot = ready(id);
        boolean gzip = acceptEncoding != null
                && acceptEncoding.toLowerCase(Locale.ROOT).contains("gzip");
        EntityTag tag = new EntityTag(snapshot.contentHash + (gzip ? ":gzip" : ""));
        if (ifNoneMatch != null && ifNoneMatch.contains(tag.getValue())) {
            return Response.notModified(tag).build();
        }
        StreamingOutput lines = out -> {
            try (InputStream stored = contents.open(organisation, id);
                    InputStream in = gzip ? stored : inflated(stored)) {
                in.transferTo(out);
            }
        };
        if (gzip) {
            // Set on the connection itself: the HTTP layer has put "identity" there, and a second value would be added.
            connection.putHeader("Content-Encoding", "gzip");
        }
        return Response.ok(lines, NDJSON)
                .tag(tag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .build();
    }

    @GET
    @Path("{before}/diff/{after}")
    @Operation(
            operationId = "diffSnapshots",
            summary = "Compare two snapshots",
            description = "What was added, removed or changed from one to the other, member by member.")
    public SnapshotDiffView diff(
            @Parameter(description = "The older snapshot.", example = Examples.SNAPSHOT) @PathParam("before")
                    UUID before,
            @Parameter(description = "The newer snapshot.", example = Examples.OTHER_SNAPSHOT) @PathParam("after")
                    UUID after,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit)
            throws IOException {
        ready(before);
        ready(after);
        int size = Limits.of(limit);
        String context = "diff " + before + " " + after;
        long first = cursor == null
                ? 0
                : Long.parseLong(Cursors.decode(context, cursor).getFirst());
        Map<SnapshotChange.Change, Long> counts = new EnumMap<>(SnapshotChange.Change.class);
        List<SnapshotChange> items = new ArrayList<>();
        long[] seen = {0};
        try (InputStream one = inflated(contents.open(caller.organisation(), before));
                InputStream other = inflated(contents.open(caller.organisation(), after))) {
            SnapshotDiff.compare(one, other, change -> {
                counts.merge(change.change(), 1L, Long::sum);
                if (seen[0]++ >= first && items.size() < size) {
                    items.add(change);
                }
            });
        }
        return new SnapshotDiffView(
                before,
                after,
                counts.getOrDefault(SnapshotChange.Change.ADDED, 0L),
                counts.getOrDefault(SnapshotChange.Change.REMOVED, 0L),
                counts.getOrDefault(SnapshotChange.Change.CHANGED, 0L),
                items,
                first + items.size() < seen[0]
                        ? Cursors.encode(context, List.of(Long.toString(first + items.size())))
                        : null);
    }

    private static InputStream inflated(InputStream gzipped) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(gzipped), 1 << 16);
    }

    private Snapshot ready(UUID id) {
        Snapshot snapshot = snapshots.get(caller.organisation(), id);
        if (snapshot.state != Snapshot.State.READY) {
            throw new ProblemException(
                            InventoryProblem.SNAPSHOT_NOT_READY, "The snapshot " + id + " has no content yet.")
                    .with("state", states.view(snapshot).state());
        }
        return snapshot;
    }
}
