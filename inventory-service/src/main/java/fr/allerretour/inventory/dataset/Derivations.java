package fr.allerretour.inventory.dataset;

import fr.allerretour.inventory.organisation.Organisation;
import fr.allerretour.inventory.organisation.OrganisationRepository;
import fr.allerretour.inventory.portfolio.Provenance;
import fr.allerretour.inventory.questionnaire.Answered;
import fr.allerretour.inventory.questionnaire.answer.AnsweredApplications;
import fr.allerretour.inventory.questionnaire.archetype.ApplicationRow;
import fr.allerretour.inventory.questionnaire.archetype.Applications;
import fr.allerretour.inventory.questionnaire.library.Library;
import fr.allerretour.inventory.regime.DataSetFacts;
import fr.allerretour.inventory.regime.DataSetFacts.Said;
import fr.allerretour.inventory.regime.Derivation;
import fr.allerretour.inventory.regime.RegimeRules;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Derivations for data sets, from what they, their applications and their organisation have said. */
@ApplicationScoped
class Derivations {

    /** The provenance of a value that was accepted from a derivation: it is nobody's declaration. */
    private static final Pattern BY_RULE = Pattern.compile("rule [A-Z0-9+-]+, as of \\d{4}-\\d{2}-\\d{2}, .*");

    private final Caller caller;
    private final EntityManager entities;
    private final OrganisationRepository organisations;
    private final Applications applications;
    private final AnsweredApplications answered;
    private final Library library;

    Derivations(
            Caller caller,
            EntityManager entities,
            OrganisationRepository organisations,
            Applications applications,
            AnsweredApplications answered,
            Library library) {
        this.caller = caller;
        this.entities = entities;
        this.organisations = organisations;
        this.applications = applications;
        this.answered = answered;
        this.library = library;
    }

    RegimeRules rules() {
        return library.rules();
    }

    /** By data set, in the order given. All are of one portfolio. */
    Map<UUID, Derivation> of(UUID portfolio, List<DataSet> dataSets, LocalDate day) {
        Organisation.Kind kind = organisations.kind(caller.organisation()).orElse(null);
        Map<String, String> byWorkload = applicationsOfWorkloads(portfolio, dataSets);
        Map<UUID, String> applicationOf = new HashMap<>();
        for (DataSet dataSet : dataSets) {
            String application = dataSet.application != null
                    ? dataSet.application
                    : dataSet.workload == null ? null : byWorkload.get(dataSet.workload);
            if (application != null) {
                applicationOf.put(dataSet.id, application);
            }
        }
        List<ApplicationRow> rows =
                applications.byKeys(caller.organisation(), portfolio, Set.copyOf(applicationOf.values()));
        Map<UUID, List<Answered>> answers = answered.of(portfolio, rows, Set.of());
        Map<String, Map<String, List<Said>>> saidOf = rows.stream()
                .collect(Collectors.toMap(
                        ApplicationRow::key,
                        row -> AnsweredApplications.said(answers.getOrDefault(row.id(), List.of()))));
        Map<UUID, Derivation> derived = new LinkedHashMap<>();
        for (DataSet dataSet : dataSets) {
            String application = applicationOf.get(dataSet.id);
            Map<String, List<Said>> said = application == null ? Map.of() : saidOf.getOrDefault(application, Map.of());
            derived.put(dataSet.id, Derivation.of(rules(), facts(dataSet, kind, said), day));
        }
        return derived;
    }

    Derivation of(DataSet dataSet, LocalDate day) {
        return Objects.requireNonNull(
                of(dataSet.portfolio, List.of(dataSet), day).get(dataSet.id));
    }

    private static DataSetFacts facts(DataSet dataSet, Organisation.@Nullable Kind kind, Map<String, List<Said>> said) {
        return new DataSetFacts(dataSet.category, declaredSensitivity(dataSet), declaredRegimes(dataSet), kind, said);
    }

    /** What somebody has declared; UNKNOWN if nobody has, or if it was accepted from a derivation. */
    static Sensitivity declaredSensitivity(DataSet dataSet) {
        return isByRule(dataSet, "sensitivity") ? Sensitivity.UNKNOWN : dataSet.sensitivity;
    }

    /** What somebody has declared; empty if nobody has, or if they were accepted from a derivation. */
    static Set<Regime> declaredRegimes(DataSet dataSet) {
        return isByRule(dataSet, "regimes") ? Set.of() : dataSet.regimes;
    }

    private static boolean isByRule(DataSet dataSet, String field) {
        String source = Provenance.byField(dataSet.provenance).get(field);
        return source != null && BY_RULE.matcher(source).matches();
    }

    private Map<String, String> applicationsOfWorkloads(UUID portfolio, List<DataSet> dataSets) {
        List<String> workloads = dataSets.stream()
                .filter(dataSet -> dataSet.application == null && dataSet.workload != null)
                .map(dataSet -> String.valueOf(dataSet.workload))
                .distinct()
                .toList();
        if (workloads.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select w.key, w.application from Workload w where w.organisation = :organisation and"
                                + " w.portfolio = :portfolio and w.key in :keys and w.application is not null",
                        Object[].class)
                .setParameter("organisation", caller.organisation())
                .setParameter("portfolio", portfolio)
                .setParameter("keys", workloads)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
