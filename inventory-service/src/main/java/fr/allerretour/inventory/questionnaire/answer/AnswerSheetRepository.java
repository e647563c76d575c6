package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.questionnaire.answer.Subject.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers of an organisation's applications and archetypes. */
@ApplicationScoped
class AnswerSheetRepository implements PanacheRepositoryBase<AnswerSheet, UUID> {

    /** The last version, which counts. */
    Optional<AnswerSheet> latest(String organisation, UUID portfolio, Subject subject, String questionnaire) {
        return find(
                        "organisation = :organisation and portfolio = :portfolio and questionnaire = :questionnaire and "
                                + subject.kind().field + " = :subject order by number desc",
                        Parameters.with("organisation", organisation)
                                .and("portfolio", portfolio)
                                .and("questionnaire", questionnaire)
                                .and("subject", subject.id()))
                .firstResultOptional();
    }

    /** The last version of each questionnaire that these have answered, in the order of questionnaires. */
    List<AnswerSheet> latest(String organisation, UUID portfolio, Kind kind, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return list(
                "from AnswerSheet s where s.organisation = :organisation and s.portfolio = :portfolio and s.%1$s in"
                                .formatted(kind.field)
                        + " :subjects and s.number = (select max(t.number) from AnswerSheet t where t.organisation ="
                        + " s.organisation and t.%1$s = s.%1$s and t.questionnaire = s.questionnaire) order by"
                                .formatted(kind.field)
                        + " s.questionnaire, s.id",
                Parameters.with("organisation", organisation)
                        .and("portfolio", portfolio)
                        .and("subjects", subjects));
    }
}
