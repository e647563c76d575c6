package fr.allerretour.kit.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue of problems. */
@Path("/api/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Problems", description = "What can go wrong, by its stable name, and what to do about it.")
final class ProblemResource {

    /** One entry, as it is shown. */
    record Entry(
            String type, String slug, int status, String titleEn, String titleFr, String adviceEn, String adviceFr) {
        static Entry of(ProblemType type) {
            return new Entry(
                    type.type(),
                    type.slug(),
                    type.status(),
                    type.titleEn(),
                    type.titleFr(),
                    type.adviceEn(),
                    type.adviceFr());
        }
    }

    private final List<Entry> catalogue;

    ProblemResource(Instance<ProblemSource> sources) {
        this.catalogue = Stream.concat(
                        Arrays.stream(KitProblem.values()), sources.stream().flatMap(s -> s.types().stream()))
                .map(Entry::of)
                .sorted(Comparator.comparing(Entry::slug))
                .toList();
    }

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List every kind of problem",
            description =
                    "Each answer with a status of 400 or more is one of these; its member type is the entry's type.")
    public List<Entry> list() {
        return catalogue;
    }

    @GET
    @Path("/{slug}")
    @Operation(
            operationId = "getProblem",
            summary = "Read one kind of problem",
            description = "The slug is what follows urn:aller-retour:problem: in a problem's type.")
    public Entry get(@Parameter(example = "not-found") @PathParam("slug") String slug) {
        return catalogue.stream()
                .filter(e -> e.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "The catalogue has no problem " + slug + "."));
    }
}
