package fr.allerretour.export.bundles;

import fr.allerretour.export.ExportProblem;
import fr.allerretour.export.bundle.archive.BundleTar;
import fr.allerretour.export.bundle.archive.BundleZip;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A bundle as one file, sent while it is read. */
@Path("/api/v1/bundles/{id}/content")
@RunOnVirtualThread
@Tag(name = "Bundles")
class BundleContentResource {

    private static final String TAR = "application/x-tar";
    private static final String ZIP = "application/zip";

    private final BundleStore store;
    private final Caller caller;

    BundleContentResource(BundleStore store, Caller caller) {
        this.store = store;
        this.caller = caller;
    }

    @GET
    @Produces({TAR, ZIP})
    @Operation(
            operationId = "downloadBundle",
            summary = "Download a bundle",
            description =
                    "As .tar, with ranges, so that a download that broke goes on where it was; or as .zip, without."
                            + " Two downloads are equal byte for byte.")
    @APIResponse(
            responseCode = "200",
            description = "The whole bundle.",
            content = {@Content(mediaType = TAR), @Content(mediaType = ZIP)})
    @APIResponse(responseCode = "206", description = "The range asked for.", content = @Content(mediaType = TAR))
    public Response download(
            @Parameter(description = "The bundle's id.", example = "0192f0c1-7a5b-7c3d-8e9f-001122334455")
                    @PathParam("id")
                    UUID id,
            @Parameter(description = "tar or zip; tar if absent.", example = "tar") @QueryParam("format") @Nullable
                    String format,
            @Parameter(description = "One range of bytes, of tar only.") @HeaderParam("Range") @Nullable String range,
            @Parameter(description = "The range is meant for this ETag only.") @HeaderParam("If-Range") @Nullable
                    String ifRange,
            @Parameter(description = "Nothing is sent if this is the ETag.") @HeaderParam("If-None-Match") @Nullable
                    String ifNoneMatch)
            throws IOException {
        return answer(id, format, range, ifRange, ifNoneMatch, true);
    }

    @HEAD
    @Produces({TAR, ZIP})
    @Operation(hidden = true)
    public Response describe(
            @PathParam("id") UUID id,
            @QueryParam("format") @Nullable String format,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch)
            throws IOException {
        return answer(id, format, null, null, ifNoneMatch, false);
    }

    private Response answer(
            UUID id,
            @Nullable String format,
            @Nullable String range,
            @Nullable String ifRange,
            @Nullable String ifNoneMatch,
            boolean withBody)
            throws IOException {
        boolean zip = isZip(format);
        BundleEntity bundle = published(id);
        java.nio.file.Path folder = folder(bundle);
        EntityTag tag = new EntityTag(String.valueOf(bundle.tagManifest).substring(0, 32) + (zip ? "-zip" : "-tar"));
        String quoted = "\"" + tag.getValue() + "\"";
        if (quoted.equals(ifNoneMatch)) {
            return Response.notModified(tag).build();
        }
        Response.ResponseBuilder answer = Response.ok()
                .tag(tag)
                .type(zip ? ZIP : TAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bundle-" + id + (zip ? ".zip" : ".tar") + "\"");
        if (zip) {
            answer.header("Accept-Ranges", "none");
            StreamingOutput whole = out -> BundleZip.write(folder, out);
            return (withBody ? answer.entity(whole) : answer).build();
        }
        BundleTar tar = BundleTar.of(folder);
        Optional<ByteRange> part = range(ifRange == null || ifRange.equals(quoted) ? range : null, tar.length());
        answer.header("Accept-Ranges", "bytes");
        part.ifPresent(r -> answer.status(206).header("Content-Range", r.contentRange(tar.length())));
        ByteRange sent = part.orElse(new ByteRange(0, tar.length()));
        answer.header(HttpHeaders.CONTENT_LENGTH, sent.count());
        StreamingOutput stream = out -> tar.writeTo(out, sent.first(), sent.count());
        return (withBody ? answer.entity(stream) : answer).build();
    }

    private static boolean isZip(@Nullable String format) {
        return switch (Objects.requireNonNullElse(format, "tar")) {
            case "tar" -> false;
            case "zip" -> true;
            default ->
                throw new ProblemException(KitProblem.INVALID_REQUEST, "format is " + format + ".")
                        .at("format", "expected tar or zip");
        };
    }

    private static Optional<ByteRange> range(@Nullable String header, long length) {
        try {
            return ByteRange.of(header, length);
        } catch (ByteRange.NotSatisfiable e) {
            throw new ProblemException(
                            ExportProblem.RANGE_NOT_SATISFIABLE,
                            "The content has " + length + " bytes, asked: " + header + ".")
                    .with("length", length);
        }
    }

    private BundleEntity published(UUID id) {
        BundleEntity bundle = QuarkusTransaction.joiningExisting()
                .call(() -> store.find(caller.organisation(), id)
                        .orElseThrow(() ->
                                new ProblemException(KitProblem.NOT_FOUND, "There is no bundle " + id + " here.")));
        if (!bundle.state.published()) {
            throw new ProblemException(
                    ExportProblem.BUNDLE_NOT_PUBLISHED, "The bundle " + id + " is " + bundle.state + ".");
        }
        return bundle;
    }

    private static java.nio.file.Path folder(BundleEntity bundle) {
        java.nio.file.Path folder = java.nio.file.Path.of(String.valueOf(bundle.path));
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(ExportProblem.BUNDLE_FOLDER_GONE, "The folder " + folder + " is gone.");
        }
        return folder;
    }
}
