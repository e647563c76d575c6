package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.assessment.rating.Finding.Broken;
import fr.allerretour.planner.assessment.rating.Finding.Met;
import fr.allerretour.planner.assessment.rating.Finding.Pending;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.ExitClass;
import fr.allerretour.planner.catalogue.ExitRoute;
import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Fact.Confidence;
import fr.allerretour.planner.catalogue.Offer.Availability;
import fr.allerretour.planner.catalogue.Offer.Service;
import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.policy.Policy;
import fr.allerretour.planner.policy.Policy.Receiver;
import fr.allerretour.planner.policy.Rule;
import fr.allerretour.planner.policy.Strategy;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one offer against what a kind of workload needs and what the rules ask. */
public final class OfferRater {

    static final String RULE_AVAILABLE = "ASSESS-AVAILABLE";
    static final String RULE_SERVICE = "ASSESS-SERVICE";
    static final String RULE_EXIT = "ASSESS-EXIT";

    private final Catalogue catalogue;
    private final Policy policy;
    private final RuleCheck ruleCheck;

    public OfferRater(Catalogue catalogue, Policy policy, LocalDate asOf) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.ruleCheck = new RuleCheck(asOf);
    }

    public Rating rate(Workload.Kind kind, List<Rule> rules, OfferAt at) {
        List<Finding> findings = new ArrayList<>();
        findings.add(availability(at));
        Optional<Receiver> receiver = policy.receivers(kind).stream()
                .filter(r -> at.service(r.service()).isPresent())
                .findFirst();
        Service service = receiver.flatMap(r -> at.service(r.service())).orElse(null);
        findings.add(service(kind, service));
        ExitRoute route = service == null || service.exitRoute() == null
                ? null
                : catalogue.exitRoute(service.exitRoute()).orElse(null);
        for (Rule rule : rules) {
            findings.addAll(ruleCheck.check(rule, at, route));
        }
        Reason exit = route == null
                ? Code.EXIT_UNKNOWN.reason(RULE_EXIT, "SNC-19.1.i", List.of())
                : Code.EXIT_KNOWN.reason(RULE_EXIT, "SNC-19.1.i", List.of(route.fact()));
        ExitClass exitClass = route == null ? null : route.exitClass();
        Strategy strategy = receiver.map(Receiver::strategy).orElse(Strategy.RETAIN);
        String name = service == null ? null : service.kind().name();
        return new Rating(at, name, strategy, exitClass, findings, exit);
    }

    private Finding availability(OfferAt at) {
        Availability said = at.availability();
        List<Fact> facts = List.of(said.fact());
        if (at.onSale()) {
            return new Met(Code.OFFER_ON_SALE.reason(RULE_AVAILABLE, null, facts));
        }
        return switch (said.state()) {
            case ON_SALE, ANNOUNCED -> {
                @Nullable LocalDate day = said.state() == Availability.State.ON_SALE ? said.from() : said.expected();
                boolean ahead = day != null && day.isAfter(at.asOf());
                yield new Pending(
                        Code.OFFER_ANNOUNCED.reason(RULE_AVAILABLE, null, facts),
                        new Text("The offer opens to customers", "L'offre ouvre aux clients"),
                        ahead ? day : null,
                        ahead ? said.fact() : null);
            }
            case CLOSED ->
                new Broken(
                        Code.OFFER_CLOSED.reason(RULE_AVAILABLE, null, facts),
                        new Text("Nothing: choose another offer", "Rien : choisir une autre offre"));
            case UNCONFIRMED ->
                new Broken(
                        Code.OFFER_UNCONFIRMED.reason(RULE_AVAILABLE, null, facts),
                        new Text(
                                "The provider publishes the offer, by name, as on sale",
                                "Le prestataire publie l'offre, nommément, comme étant en vente"));
        };
    }

    private static Finding service(Workload.Kind kind, @Nullable Service service) {
        if (kind == Workload.Kind.OTHER) {
            return new Broken(
                    Code.KIND_UNKNOWN.reason(RULE_SERVICE, null, List.of()),
                    new Text("Say in the inventory what it is", "Préciser dans l'inventaire ce que c'est"));
        }
        if (service == null) {
            return new Broken(
                    Code.SERVICE_MISSING.reason(RULE_SERVICE, null, List.of()),
                    new Text(
                            "The provider publishes a service that receives it",
                            "Le prestataire publie un service qui l'accueille"));
        }
        Code code = service.fact().confidence() == Confidence.K ? Code.SERVICE_UNVERIFIED : Code.SERVICE_OFFERED;
        return new Met(code.reason(RULE_SERVICE, null, List.of(service.fact())));
    }
}
