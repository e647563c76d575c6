package fr.allerretour.planner.catalogue.api;

import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.catalogue.Qualification;
import fr.allerretour.planner.catalogue.QualificationAt;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A label on an offer as it was known on a day.
 *
 * @param history every statement known by that day, oldest first
 */
record QualificationView(
        String offer,
        String provider,
        LocalDate asOf,
        QualificationAt.Status status,
        Qualification statement,
        List<Qualification> history) {

    static QualificationView of(OfferAt at, QualificationAt qualification) {
        List<Qualification> history = at.offer().qualifications().stream()
                .filter(statement ->
                        statement.label() == qualification.statement().label()
                                && !statement.known().isAfter(at.asOf()))
                .sorted(Comparator.comparing(Qualification::known))
                .toList();
        return new QualificationView(
                at.offer().id(),
                at.offer().provider(),
                at.asOf(),
                qualification.status(),
                qualification.statement(),
                history);
    }
}
