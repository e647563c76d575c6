package fr.allerretour.inventory.completeness.report;

import fr.allerretour.inventory.Examples;
import fr.allerretour.inventory.completeness.Completeness;
import fr.allerretour.inventory.completeness.Figure;
import fr.allerretour.inventory.completeness.Grouping;
import fr.allerretour.inventory.completeness.Question;
import fr.allerretour.inventory.intake.format.answers.AnswerSheet;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is missing in a portfolio, and whom to ask, over HTTP. */
@Path("/api/v1/portfolios/{portfolio}/completeness")
@RunOnVirtualThread
@Tag(
        name = "completeness",
        description =
                "What a decision still needs to know, how far what is known can be trusted, and the few answers that"
                        + " would raise it most.")
public class CompletenessResource {

    private static final String CSV = "text/csv";
    private static final int QUESTIONS = 200;
    private static final int MOST_QUESTIONS = 100_000;

    private final Caller caller;
    private final PortfolioItems items;

    CompletenessResource(Caller caller, PortfolioItems items) {
        this.caller = caller;
        this.items = items;
    }

    /** The orders of the lists of figures. */
    private enum Order {
        COMPLETENESS("completeness", Figure.WORST_FIRST),
        CONFIDENCE("confidence", Figure.LEAST_TRUSTED_FIRST);

        private final String key;
        private final Comparator<Figure> comparator;

        Order(String key, Comparator<Figure> comparator) {
            this.key = key;
            this.comparator = comparator;
        }

        static Comparator<Completeness.Of> of(@Nullable String sort) {
            String wanted = sort == null ? COMPLETENESS.key : sort;
            boolean descending = wanted.startsWith("-");
            for (Order order : values()) {
                if (order.key.equals(descending ? wanted.substring(1) : wanted)) {
                    return Comparator.comparing(
                                    Completeness.Of::figure,
                                    descending ? order.comparator.reversed() : order.comparator)
                            .thenComparing(of -> of.item().key());
                }
            }
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The list cannot be sorted by '" + sort + "'.")
                    .at("sort", "Expected completeness or confidence, with - before it for descending.");
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getCompleteness", summary = "How complete a portfolio is", description = """
                    What a decision needs is a table of fields, each with a weight in points; `fields` shows it. Unknown is \
                    what has no value, is UNKNOWN or UNDECIDED, or is 0 where 0 means unknown.

                    completeness = 100 × known points / needed points, over all applications, workloads and data sets \
                    together. confidence = Σ (points × trust in the source) / needed points. The trust: what tools measure \
                    (sizes, systems, states) 100 % from a tool, 80 % from a person; what people judge (criticality, \
                    environment, sensitivity, place, …) 100 % from a person, 70 % from a tool; 50 % of what nobody is on \
                    record for. A person is a call of this API, or a sheet of ours; every other file is a tool's.

                    The sensitivity of a workload is the share of its data sets whose sensitivity is known, rounded down to \
                    a point; they are those that it and its guests hold, else those of its application. An application \
                    without any data set counts as having one of which nothing is known. Powered-off workloads count as \
                    others do: what becomes of them is to be decided. Templates do not count.""")
    @APIResponse(responseCode = "200", description = "The figures, and what would raise them most.")
    public CompletenessView get(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "fr or en; else as Accept-Language says, else fr.", example = "en")
                    @QueryParam("lang")
                    @Nullable
                    String lang,
            @Context HttpHeaders headers) {
        Language language = Language.of(lang, headers);
        return CompletenessView.of(items.reckon(caller.organisation(), portfolio), language);
    }

    @GET
    @Path("applications")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listApplicationCompleteness",
            summary = "How complete each application is",
            description = "Each with its own fields, its workloads and its data sets together; the worst first.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<ApplicationCompletenessView> applications(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(
                            description = "completeness or confidence; - before it for the best first.",
                            example = "completeness")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        Comparator<Completeness.Of> order = Order.of(sort);
        return page(
                items.reckon(caller.organisation(), portfolio).applications().stream()
                        .sorted(order)
                        .toList(),
                "completeness applications " + portfolio + " " + sort,
                limit,
                cursor,
                ApplicationCompletenessView::of);
    }

    @GET
    @Path("workloads")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listWorkloadCompleteness",
            summary = "How complete each workload is",
            description = "Each by itself, templates left out; the worst first.")
    @APIResponse(responseCode = "200", description = "One page; next is absent on the last one.")
    public Page<WorkloadCompletenessView> workloads(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "Only those of the application with this key.")
                    @QueryParam("application")
                    @Nullable
                    String application,
            @Parameter(
                            description = "completeness or confidence; - before it for the best first.",
                            example = "completeness")
                    @QueryParam("sort")
                    @Nullable
                    String sort,
            @Parameter(description = "The next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "Most items to answer, 1 to 500.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        Comparator<Completeness.Of> order = Order.of(sort);
        return page(
                items.reckon(caller.organisation(), portfolio).workloads().stream()
                        .filter(of -> application == null
                                || application.equals(of.item().application()))
                        .sorted(order)
                        .toList(),
                "completeness workloads " + portfolio + " " + application + " " + sort,
                limit,
                cursor,
                WorkloadCompletenessView::of);
    }

    private static <V> Page<V> page(
            List<Completeness.Of> all,
            String context,
            @Nullable Integer limit,
            @Nullable String cursor,
            Function<Completeness.Of, V> view) {
        Page<Completeness.Of> page = Page.of(all, of -> of.item().key(), context, limit, cursor);
        return new Page<>(page.items().stream().map(view).toList(), page.next());
    }

    @GET
    @Path("questions")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listCompletenessQuestions",
            summary = "The questions whose answers would raise it most",
            description = """
                    One question an item and field; where one answer mostly holds for all workloads of an application \
                    (environment, criticality, place), one question covers them all, unless separate is true.

                    format=csv is a sheet to send to the owners, sorted by owner and application: they fill in its last \
                    column, and it is imported as any other file (format answers-csv, found by its content). Each answer \
                    gives that field and nothing else; rows without an answer say nothing.""")
    @APIResponse(
            responseCode = "200",
            description = "The questions, the most telling first; or the sheet.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = QuestionsView.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response questions(
            @Parameter(description = "The portfolio.", example = Examples.PORTFOLIO) @PathParam("portfolio")
                    UUID portfolio,
            @Parameter(description = "json or csv; json if left out.", example = "json") @QueryParam("format") @Nullable
                    String format,
            @Parameter(description = "Only for this owner, whatever the case.") @QueryParam("owner") @Nullable
                    String owner,
            @Parameter(description = "Only about the application with this key.") @QueryParam("application") @Nullable
                    String application,
            @Parameter(description = "true: a question for each item, none covers several.", example = "false")
                    @QueryParam("separate")
                    boolean separate,
            @Parameter(description = "Most questions, 1 to 100,000; 200 if left out.", example = "200")
                    @QueryParam("limit")
                    @Nullable
                    Integer limit,
            @Parameter(description = "fr or en; else as Accept-Language says, else fr.", example = "en")
                    @QueryParam("lang")
                    @Nullable
                    String lang,
            @Context HttpHeaders headers) {
        boolean sheet = isSheet(format);
        int most = most(limit);
        Language language = Language.of(lang, headers);
        Completeness completeness = items.reckon(caller.organisation(), portfolio);
        List<Question> single = completeness.questions().stream()
                .filter(question -> owner == null || owner.strip().equalsIgnoreCase(question.owner()))
                .filter(question -> application == null
                        || question.application() != null
                                && application.equals(question.application().key()))
                .toList();
        List<Question> all = separate ? single : Grouping.joined(single);
        List<Question> wanted = all.stream().limit(most).toList();
        return sheet
                ? sheet(wanted, completeness.portfolio(), language)
                : list(wanted, all.size(), completeness, language);
    }

    private static Response list(List<Question> wanted, long total, Completeness completeness, Language language) {
        QuestionsView view = new QuestionsView(
                FigureView.of(completeness.portfolio()),
                completeness.foretold(wanted),
                total,
                wanted.stream()
                        .map(question -> QuestionView.of(question, completeness.portfolio(), language))
                        .toList());
        return Response.ok(view, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .build();
    }

    private static Response sheet(List<Question> wanted, Figure portfolio, Language language) {
        List<Question> byOwner = wanted.stream().sorted(Question.BY_OWNER).toList();
        StreamingOutput content = out -> AnswerSheet.write(byOwner, portfolio, language == Language.FR, out);
        return Response.ok(content, CSV + "; charset=UTF-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header("Content-Disposition", "attachment; filename=\"questions.csv\"")
                .build();
    }

    private static boolean isSheet(@Nullable String format) {
        if (format == null || format.equalsIgnoreCase("json")) {
            return false;
        }
        if (format.equalsIgnoreCase("csv")) {
            return true;
        }
        throw new ProblemException(KitProblem.INVALID_REQUEST, "There is no format '" + format + "'.")
                .at("format", "expected json or csv");
    }

    private static int most(@Nullable Integer limit) {
        if (limit == null) {
            return QUESTIONS;
        }
        if (limit < 1 || limit > MOST_QUESTIONS) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "limit is " + limit + ".")
                    .at("limit", "expected 1 to " + MOST_QUESTIONS);
        }
        return limit;
    }
}
