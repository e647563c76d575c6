package fr.allerretour.inventory.questionnaire.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questionnaires that organisations have brought. */
@ApplicationScoped
class StoredQuestionnaireRepository implements PanacheRepositoryBase<StoredQuestionnaire, UUID> {

    /** The ids of an organisation's own questionnaires, sorted. */
    List<String> ids(String organisation) {
        return getEntityManager()
                .createQuery(
                        "select distinct q.questionnaire from StoredQuestionnaire q where q.organisation = :organisation"
                                + " order by q.questionnaire",
                        String.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** The numbers of its versions, the last first; empty if there is no such questionnaire. */
    List<Integer> numbers(String organisation, String questionnaire) {
        return getEntityManager()
                .createQuery(
                        "select q.number from StoredQuestionnaire q where q.organisation = :organisation and"
                                + " q.questionnaire = :questionnaire order by q.number desc",
                        Integer.class)
                .setParameter("organisation", organisation)
                .setParameter("questionnaire", questionnaire)
                .getResultList();
    }

    Optional<StoredQuestionnaire> version(String organisation, String questionnaire, int number) {
        return find(
                        "organisation = :organisation and questionnaire = :questionnaire and number = :number",
                        Parameters.with("organisation", organisation)
                                .and("questionnaire", questionnaire)
                                .and("number", number))
                .firstResultOptional();
    }
}
