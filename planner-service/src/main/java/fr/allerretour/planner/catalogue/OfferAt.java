package fr.allerretour.planner.catalogue;

import fr.allerretour.planner.catalogue.Offer.Availability;
import fr.allerretour.planner.catalogue.Offer.Immunity;
import fr.allerretour.planner.catalogue.Offer.Keys;
import fr.allerretour.planner.catalogue.Offer.Region;
import fr.allerretour.planner.catalogue.Offer.Service;
import fr.allerretour.planner.catalogue.Qualification.Label;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was known of an offer on a day, of what held on that day.
 *
 * @param immunity null if nothing was known of it
 * @param keys null if nothing was known of them
 * @param qualifications at most one for each label, in the order of the labels
 */
public record OfferAt(
        Offer offer,
        LocalDate asOf,
        Availability availability,
        List<Region> regions,
        List<Service> services,
        @Nullable Immunity immunity,
        @Nullable Keys keys,
        List<QualificationAt> qualifications) {

    /** The offer on that day; empty if nobody spoke of it yet. */
    public static Optional<OfferAt> of(Offer offer, LocalDate asOf) {
        return Known.latest(offer.availability(), asOf)
                .map(availability -> new OfferAt(
                        offer,
                        asOf,
                        availability,
                        latestOfEach(offer.regions(), Region::name, asOf).stream()
                                .filter(region ->
                                        region.to() == null || !region.to().isBefore(asOf))
                                .toList(),
                        latestOfEach(offer.services(), Service::kind, asOf),
                        Known.latest(offer.immunity(), asOf).orElse(null),
                        Known.latest(offer.keys(), asOf).orElse(null),
                        Arrays.stream(Label.values())
                                .flatMap(label -> QualificationAt.of(offer, label, asOf).stream())
                                .toList()));
    }

    /** Whether it receives workloads on that day. */
    public boolean onSale() {
        return availability.state() == Availability.State.ON_SALE
                && (availability.from() == null || !availability.from().isAfter(asOf))
                && (availability.to() == null || !availability.to().isBefore(asOf));
    }

    public Optional<Service> service(Service.Kind kind) {
        return services.stream().filter(service -> service.kind() == kind).findFirst();
    }

    public Optional<QualificationAt> qualification(Label label) {
        return qualifications.stream()
                .filter(qualification -> qualification.statement().label() == label)
                .findFirst();
    }

    private static <T extends Known, K extends Comparable<K>> List<T> latestOfEach(
            List<T> statements, Function<T, K> subject, LocalDate asOf) {
        return statements.stream().collect(Collectors.groupingBy(subject)).values().stream()
                .flatMap(same -> Known.latest(same, asOf).stream())
                .sorted(Comparator.comparing(subject))
                .toList();
    }
}
