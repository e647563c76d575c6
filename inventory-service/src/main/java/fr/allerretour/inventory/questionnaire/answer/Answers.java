package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.questionnaire.Questionnaire.Question;
import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.kit.http.ETags;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The answers of one subject to one questionnaire: the last version, the ones before, and the next. */
@ApplicationScoped
class Answers {

    private static final List<Listing.SortKey<AnswerSheet>> SORT_KEYS =
            List.of(new Listing.SortKey<>("number", sheet -> sheet.number, Integer::valueOf));

    private final Caller caller;
    private final Library library;
    private final AnswerSheetRepository sheets;
    private final Clock clock;

    Answers(Caller caller, Library library, AnswerSheetRepository sheets, Clock clock) {
        this.caller = caller;
        this.library = library;
        this.sheets = sheets;
        this.clock = clock;
    }

    RestResponse<AnswersView> get(UUID portfolio, Subject subject, String questionnaire) {
        int version = library.versions(questionnaire).getFirst();
        return answer(sheets.latest(caller.organisation(), portfolio, subject, questionnaire)
                .map(AnswersView::of)
                .orElseGet(() -> AnswersView.none(questionnaire, version)));
    }

    Page<AnswersView> versions(
            UUID portfolio, Subject subject, String questionnaire, @Nullable String cursor, @Nullable Integer limit) {
        library.versions(questionnaire);
        return new Listing<>(AnswerSheet.class, sheet -> sheet.id, caller.organisation())
                .where("portfolio", portfolio)
                .where(subject.kind().field, subject.id())
                .where("questionnaire", questionnaire)
                .page(sheets.getEntityManager(), SORT_KEYS, "-number", cursor, limit, AnswersView::of);
    }

    /** Right only inside a transaction that has announced its change of the portfolio. */
    RestResponse<AnswersView> put(
            UUID portfolio, Subject subject, String questionnaire, @Nullable String ifMatch, AnswersInput input) {
        Questionnaire to = library.latest(questionnaire);
        Optional<AnswerSheet> last = sheets.latest(caller.organisation(), portfolio, subject, questionnaire);
        int number = last.map(sheet -> sheet.number).orElse(0);
        ETags.require(ifMatch, number);
        requireKnown(to, input.answers());
        AnswerSheet sheet = new AnswerSheet();
        sheet.id = UUID.randomUUID();
        sheet.organisation = caller.organisation();
        sheet.portfolio = portfolio;
        switch (subject.kind()) {
            case APPLICATION -> sheet.application = subject.id();
            case ARCHETYPE -> sheet.archetype = subject.id();
        }
        sheet.questionnaire = questionnaire;
        sheet.questionnaireVersion = to.version();
        sheet.number = number + 1;
        sheet.answers = new TreeMap<>(input.answers());
        sheet.answeredBy = caller.actor();
        sheet.answeredAt = clock.instant();
        sheets.persistAndFlush(sheet);
        return answer(AnswersView.of(sheet));
    }

    private static void requireKnown(Questionnaire to, Map<String, String> answers) {
        ProblemException refused = null;
        for (Map.Entry<String, String> answer : new TreeMap<>(answers).entrySet()) {
            Optional<Question> question = to.question(answer.getKey());
            String expected = null;
            if (question.isEmpty()) {
                expected = "no such question in '" + to.id() + "' version " + to.version();
            } else if (question.get().choices().stream()
                    .noneMatch(choice -> choice.id().equals(answer.getValue()))) {
                expected = "expected one of "
                        + question.get().choices().stream()
                                .map(Questionnaire.Choice::id)
                                .collect(Collectors.joining(", "))
                        + ", found '" + answer.getValue() + "'";
            }
            if (expected != null) {
                refused = refused == null
                        ? new ProblemException(
                                InventoryProblem.UNKNOWN_ANSWER, "Some answers do not fit '" + to.id() + "'.")
                        : refused;
                refused.at("/answers/" + answer.getKey(), expected);
            }
        }
        if (refused != null) {
            throw refused;
        }
    }

    private static RestResponse<AnswersView> answer(AnswersView view) {
        return ResponseBuilder.ok(view).tag(ETags.of(view.version())).build();
    }
}
