package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.assessment.rating.Finding.Broken;
import fr.allerretour.planner.assessment.rating.Finding.Met;
import fr.allerretour.planner.assessment.rating.Finding.Pending;
import fr.allerretour.planner.catalogue.ExitRoute;
import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Offer.Region;
import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.catalogue.Qualification.Label;
import fr.allerretour.planner.catalogue.QualificationAt;
import fr.allerretour.planner.catalogue.QualificationAt.Status;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.policy.Rule;
import fr.allerretour.planner.policy.Rule.Require.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one offer against one rule of the policy. */
final class RuleCheck {

    /** A label that ends sooner than this many days may be gone before a move is over. */
    static final int ENDS_SOON_DAYS = 180;

    private final LocalDate asOf;

    RuleCheck(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Finding> check(Rule rule, OfferAt at, @Nullable ExitRoute route) {
        List<Finding> findings = new ArrayList<>();
        Rule.Require require = rule.require();
        if (require.label() != null) {
            findings.add(label(rule, at, require.label()));
        }
        if (require.location() != null) {
            findings.add(location(rule, at, require.location()));
        }
        if (require.immune()) {
            findings.add(immunity(rule, at));
        }
        if (require.customerKeys()) {
            findings.add(keys(rule, at));
        }
        if (require.exitRoute()) {
            findings.add(exit(rule, route));
        }
        if (findings.isEmpty()) {
            findings.add(new Met(new Reason(Code.DUTY.name(), rule.id(), rule.reason(), rule.control(), List.of())));
        }
        return findings;
    }

    /** Whether a held label ends within {@link #ENDS_SOON_DAYS}. */
    static boolean endsSoon(QualificationAt qualification, LocalDate asOf) {
        LocalDate to = qualification.statement().to();
        return qualification.status() == Status.HELD && to != null && to.isBefore(asOf.plusDays(ENDS_SOON_DAYS));
    }

    private Finding label(Rule rule, OfferAt at, Label label) {
        Optional<QualificationAt> known = at.qualification(label);
        if (known.isEmpty()) {
            return new Broken(reason(Code.LABEL_MISSING, rule, null), published(label));
        }
        QualificationAt qualification = known.get();
        Fact fact = qualification.statement().fact();
        return switch (qualification.status()) {
            case HELD ->
                new Met(reason(endsSoon(qualification, asOf) ? Code.LABEL_ENDS_SOON : Code.LABEL_HELD, rule, fact));
            case ENDED ->
                new Broken(
                        reason(Code.LABEL_ENDED, rule, fact),
                        new Text(
                                "The renewal of " + label + " is published",
                                "Le renouvellement de " + label + " est publié"));
            case NOT_YET ->
                new Pending(
                        reason(Code.LABEL_NOT_YET, rule, fact),
                        published(label),
                        qualification.statement().from(),
                        fact);
            case IN_PROGRESS, AIMED_AT ->
                new Pending(reason(Code.LABEL_IN_PROGRESS, rule, fact), published(label), null, null);
            case NONE, UNCONFIRMED -> new Broken(reason(Code.LABEL_MISSING, rule, fact), published(label));
        };
    }

    private static Finding location(Rule rule, OfferAt at, Location location) {
        Optional<Region> inside = at.regions().stream()
                .filter(region -> location.holds(region.country()))
                .findFirst();
        if (inside.isPresent()) {
            return new Met(reason(Code.LOCATION_FITS, rule, inside.get().fact()));
        }
        return new Broken(
                reason(Code.LOCATION_OUTSIDE, rule, null),
                new Text(
                        "The provider publishes a region in: " + location,
                        "Le prestataire publie une région dans : " + location));
    }

    private static Finding immunity(Rule rule, OfferAt at) {
        Optional<QualificationAt> qualification = at.qualification(Label.SECNUMCLOUD);
        Status status = qualification.map(QualificationAt::status).orElse(Status.NONE);
        if (qualification.isPresent() && status == Status.HELD) {
            return new Met(
                    reason(Code.IMMUNE, rule, qualification.get().statement().fact()));
        }
        if (at.immunity() != null) {
            return Boolean.TRUE.equals(at.immunity().immune())
                    ? new Met(reason(Code.IMMUNE, rule, at.immunity().fact()))
                    : new Broken(
                            reason(Code.NOT_IMMUNE, rule, at.immunity().fact()),
                            new Text(
                                    "Nothing short of another operator: choose another offer",
                                    "Rien, sauf un autre opérateur : choisir une autre offre"));
        }
        return switch (status) {
            case IN_PROGRESS, AIMED_AT, NOT_YET ->
                new Pending(
                        reason(
                                Code.IMMUNITY_UNPROVEN,
                                rule,
                                qualification.map(q -> q.statement().fact()).orElse(null)),
                        published(Label.SECNUMCLOUD),
                        status == Status.NOT_YET
                                ? qualification.map(q -> q.statement().from()).orElse(null)
                                : null,
                        status == Status.NOT_YET
                                ? qualification.map(q -> q.statement().fact()).orElse(null)
                                : null);
            case HELD, ENDED, NONE, UNCONFIRMED ->
                new Broken(reason(Code.IMMUNITY_UNKNOWN, rule, null), published(Label.SECNUMCLOUD));
        };
    }

    private static Finding keys(Rule rule, OfferAt at) {
        if (at.keys() == null) {
            return new Met(reason(Code.KEYS_OWN_ENCRYPTION, rule, null));
        }
        return Boolean.TRUE.equals(at.keys().customerHeld())
                ? new Met(reason(Code.KEYS_CUSTOMER, rule, at.keys().fact()))
                : new Broken(
                        reason(Code.KEYS_PROVIDER, rule, at.keys().fact()),
                        new Text(
                                "The provider lets the customer hold the keys",
                                "Le prestataire laisse le client détenir les clés"));
    }

    private static Finding exit(Rule rule, @Nullable ExitRoute route) {
        return route == null
                ? new Broken(
                        reason(Code.EXIT_UNKNOWN, rule, null),
                        new Text(
                                "The provider documents how the service hands everything back",
                                "Le prestataire documente la restitution complète par le service"))
                : new Met(reason(Code.EXIT_KNOWN, rule, route.fact()));
    }

    private static Reason reason(Code code, Rule rule, @Nullable Fact fact) {
        Text text = new Text(
                rule.reason().en() + " " + code.text().en() + ".",
                rule.reason().fr() + " " + code.text().fr() + ".");
        return new Reason(code.name(), rule.id(), text, rule.control(), fact == null ? List.of() : List.of(fact));
    }

    private static Text published(Label label) {
        return new Text(
                "The label " + label + " is published for this offer",
                "Le label " + label + " est publié pour cette offre");
    }
}
