package fr.allerretour.planner.catalogue.api;

import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Fact.Confidence;
import fr.allerretour.planner.catalogue.Known;
import fr.allerretour.planner.catalogue.Offer;
import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.catalogue.QualificationAt;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it was known on a day.
 *
 * @param onSale whether it receives workloads on that day
 * @param unconfirmed ids of the facts in this answer that are general knowledge only (confidence K)
 */
record OfferView(
        String id,
        String provider,
        String name,
        LocalDate asOf,
        boolean onSale,
        Offer.Availability availability,
        List<Offer.Region> regions,
        List<Offer.Service> services,
        Offer.@Nullable Immunity immunity,
        Offer.@Nullable Keys keys,
        List<QualificationAt> qualifications,
        List<String> unconfirmed) {

    static OfferView of(OfferAt at) {
        List<String> unconfirmed = Stream.of(
                        Stream.of(at.availability()),
                        at.regions().stream(),
                        at.services().stream(),
                        Stream.ofNullable(at.immunity()),
                        Stream.ofNullable(at.keys()),
                        at.qualifications().stream().map(QualificationAt::statement))
                .flatMap(known -> known)
                .map(Known.class::cast)
                .map(Known::fact)
                .filter(fact -> fact.confidence() == Confidence.K)
                .map(Fact::id)
                .toList();
        return new OfferView(
                at.offer().id(),
                at.offer().provider(),
                at.offer().name(),
                at.asOf(),
                at.onSale(),
                at.availability(),
                at.regions(),
                at.services(),
                at.immunity(),
                at.keys(),
                at.qualifications(),
                unconfirmed);
    }
}
