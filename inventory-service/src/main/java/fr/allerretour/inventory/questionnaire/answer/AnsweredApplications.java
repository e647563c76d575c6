package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.questionnaire.Answered;
import fr.allerretour.inventory.questionnaire.Questionnaire;
import fr.allerretour.inventory.questionnaire.Sheet;
import fr.allerretour.inventory.questionnaire.Tag;
import fr.allerretour.inventory.questionnaire.answer.Subject.Kind;
import fr.allerretour.inventory.questionnaire.archetype.ApplicationRow;
import fr.allerretour.inventory.questionnaire.archetype.Archetype;
import fr.allerretour.inventory.questionnaire.archetype.ArchetypeRepository;
import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.inventory.regime.DataSetFacts.Said;
import fr.allerretour.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What counts as the answers of applications: their own, and those of their archetypes. */
@ApplicationScoped
public class AnsweredApplications {

    private final Caller caller;
    private final Library library;
    private final ArchetypeRepository archetypes;
    private final AnswerSheetRepository sheets;

    AnsweredApplications(Caller caller, Library library, ArchetypeRepository archetypes, AnswerSheetRepository sheets) {
        this.caller = caller;
        this.library = library;
        this.archetypes = archetypes;
        this.sheets = sheets;
    }

    /**
     * By application, each questionnaire that it or one of its archetypes has answered, in the order of ids.
     *
     * @param always questionnaires that are there without any answer, too
     */
    public Map<UUID, List<Answered>> of(UUID portfolio, List<ApplicationRow> applications, Set<String> always) {
        String organisation = caller.organisation();
        List<Archetype> known = archetypes.all(organisation, portfolio);
        Map<UUID, List<AnswerSheet>> own = by(
                sheets.latest(
                        organisation,
                        portfolio,
                        Kind.APPLICATION,
                        applications.stream().map(ApplicationRow::id).toList()),
                sheet -> sheet.application);
        Map<UUID, List<AnswerSheet>> inherited = by(
                sheets.latest(
                        organisation,
                        portfolio,
                        Kind.ARCHETYPE,
                        known.stream().map(Archetype::id).toList()),
                sheet -> sheet.archetype);
        Questionnaires questionnaires = new Questionnaires(library);
        Map<UUID, List<Answered>> answered = new LinkedHashMap<>();
        for (ApplicationRow application : applications) {
            answered.put(
                    application.id(),
                    answered(
                            application,
                            known.stream()
                                    .filter(archetype -> archetype.holds(application))
                                    .toList(),
                            own.getOrDefault(application.id(), List.of()),
                            inherited,
                            questionnaires,
                            always));
        }
        return answered;
    }

    /** What these answers say about the statements of the regime rules. */
    public static Map<String, List<Said>> said(List<Answered> answers) {
        Map<String, List<Said>> said = new HashMap<>();
        for (Answered answered : answers) {
            for (Answered.Outcome outcome : answered.outcomes()) {
                if (outcome.choice() != null) {
                    String by = answered.questionnaire().id() + ", "
                            + outcome.question().id() + ": " + outcome.choice().id() + " ("
                            + String.join("; ", outcome.by()) + ")";
                    outcome.choice()
                            .settles()
                            .forEach((statement, yes) -> said.computeIfAbsent(statement, id -> new ArrayList<>())
                                    .add(new Said(yes, by)));
                }
            }
        }
        return said;
    }

    private static List<Answered> answered(
            ApplicationRow application,
            List<Archetype> of,
            List<AnswerSheet> own,
            Map<UUID, List<AnswerSheet>> inherited,
            Questionnaires questionnaires,
            Set<String> always) {
        Map<String, AnswerSheet> ownById =
                own.stream().collect(Collectors.toMap(sheet -> sheet.questionnaire, Function.identity()));
        Set<Tag> tags = new HashSet<>();
        Set<String> ids = new TreeSet<>(always);
        ids.addAll(ownById.keySet());
        for (Archetype archetype : of) {
            tags.addAll(archetype.tags());
            inherited.getOrDefault(archetype.id(), List.of()).forEach(sheet -> ids.add(sheet.questionnaire));
        }
        List<Answered> answered = new ArrayList<>();
        for (String id : ids) {
            List<Sheet> ofArchetypes = new ArrayList<>();
            for (Archetype archetype : of) {
                inherited.getOrDefault(archetype.id(), List.of()).stream()
                        .filter(sheet -> sheet.questionnaire.equals(id))
                        .forEach(sheet ->
                                ofArchetypes.add(questionnaires.sheet("archetype '" + archetype.name() + "'", sheet)));
            }
            AnswerSheet sheet = ownById.get(id);
            Sheet ofItself =
                    sheet == null ? null : questionnaires.sheet("application '" + application.key() + "'", sheet);
            answered.add(Answered.of(questionnaires.latest(id), ofItself, ofArchetypes, tags));
        }
        return answered;
    }

    private static Map<UUID, List<AnswerSheet>> by(
            List<AnswerSheet> all, Function<AnswerSheet, @Nullable UUID> subject) {
        Map<UUID, List<AnswerSheet>> grouped = new HashMap<>();
        for (AnswerSheet sheet : all) {
            UUID of = subject.apply(sheet);
            if (of != null) {
                grouped.computeIfAbsent(of, id -> new ArrayList<>()).add(sheet);
            }
        }
        return grouped;
    }

    /** Each questionnaire is read once a request. */
    private static final class Questionnaires {

        private final Library library;
        private final Map<String, Questionnaire> latest = new HashMap<>();
        private final Map<String, Questionnaire> versions = new HashMap<>();

        Questionnaires(Library library) {
            this.library = library;
        }

        Questionnaire latest(String id) {
            return latest.computeIfAbsent(id, library::latest);
        }

        Sheet sheet(String of, AnswerSheet sheet) {
            Questionnaire to = latest(sheet.questionnaire);
            if (to.version() != sheet.questionnaireVersion) {
                to = versions.computeIfAbsent(
                        sheet.questionnaire + " " + sheet.questionnaireVersion,
                        key -> library.version(sheet.questionnaire, sheet.questionnaireVersion));
            }
            String by = of + ", version " + sheet.number + ", " + sheet.answeredBy + ", " + sheet.answeredAt;
            return new Sheet(by, to, sheet.answers);
        }
    }
}
