package fr.allerretour.planner.assessment;

import fr.allerretour.planner.assessment.Verdict.Blocked;
import fr.allerretour.planner.assessment.Verdict.Condition;
import fr.allerretour.planner.assessment.Verdict.Conditional;
import fr.allerretour.planner.assessment.Verdict.Recommended;
import fr.allerretour.planner.assessment.Verdict.Target;
import fr.allerretour.planner.assessment.Verdict.Violation;
import fr.allerretour.planner.assessment.need.Need;
import fr.allerretour.planner.assessment.need.Need.Missing;
import fr.allerretour.planner.assessment.placement.Placement.Place;
import fr.allerretour.planner.assessment.rating.Code;
import fr.allerretour.planner.assessment.rating.Finding;
import fr.allerretour.planner.assessment.rating.Finding.Broken;
import fr.allerretour.planner.assessment.rating.Options;
import fr.allerretour.planner.assessment.rating.Rating;
import fr.allerretour.planner.assessment.rating.Reason;
import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Fact.Confidence;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Puts ratings into words: the verdict of one need, at the chosen offer or at any. */
final class Verdicts {

    static final String RULE_INPUT = "ASSESS-INPUT";
    private static final String RULE_AFFINITY = "ASSESS-AFFINITY";

    private Verdicts() {}

    static Verdict at(Need need, Set<Missing> missing, Place place, Options options) {
        Rating rating = place.rating();
        List<Reason> before = inputReasons(need);
        if (place.cut()) {
            before.add(Code.AFFINITY_CUT.reason(RULE_AFFINITY, null, List.of()));
        }
        if (rating.allowed()) {
            return new Recommended(
                    target(rating),
                    rating.strategy(),
                    others(options.allowed(), rating),
                    grounds(before, rating, missing));
        }
        if (rating.conditional()) {
            List<Condition> conditions = rating.pending().stream()
                    .map(p -> new Condition(p.reason(), p.mustBecomeTrue(), p.from(), p.dateFact()))
                    .toList();
            return new Conditional(
                    target(rating),
                    rating.strategy(),
                    conditions,
                    rating.from(),
                    others(options.conditional(), rating),
                    grounds(before, rating, missing));
        }
        return blocked(need, missing, List.of(rating));
    }

    /**
     * Every rule that is broken, each once, with the offers that break it. Those of the offers that lack least come first:
     * they are what is worth lifting.
     */
    static Blocked blocked(Need need, Set<Missing> missing, List<Rating> ratings) {
        Map<String, List<Broken>> brokenBy = new LinkedHashMap<>();
        Map<String, TreeSet<String>> offers = new LinkedHashMap<>();
        for (Rating rating : leastBrokenFirst(ratings)) {
            for (Finding finding : rating.findings()) {
                if (finding instanceof Broken broken) {
                    String key = broken.reason().rule() + " " + broken.reason().code();
                    brokenBy.computeIfAbsent(key, k -> new ArrayList<>()).add(broken);
                    offers.computeIfAbsent(key, k -> new TreeSet<>()).add(rating.id());
                }
            }
        }
        List<Violation> violations = new ArrayList<>();
        brokenBy.forEach((key, same) -> {
            Broken first = same.getFirst();
            Set<Fact> facts = new LinkedHashSet<>();
            same.forEach(broken -> facts.addAll(broken.reason().facts()));
            Reason reason = first.reason();
            violations.add(new Violation(
                    new Reason(reason.code(), reason.rule(), reason.text(), reason.control(), List.copyOf(facts)),
                    List.copyOf(offers.getOrDefault(key, new TreeSet<>())),
                    first.liftedBy()));
        });
        List<Reason> reasons = inputReasons(need);
        violations.forEach(violation -> reasons.add(violation.reason()));
        return new Blocked(List.copyOf(violations), grounds(reasons, missing, weakest(reasons)));
    }

    private static List<Rating> leastBrokenFirst(List<Rating> ratings) {
        return ratings.stream()
                .sorted(Comparator.comparingLong((Rating rating) -> rating.findings().stream()
                        .filter(Broken.class::isInstance)
                        .count()))
                .toList();
    }

    private static List<Reason> inputReasons(Need need) {
        List<Reason> reasons = new ArrayList<>();
        if (need.profile().sensitivities().contains(Sensitivity.UNKNOWN)) {
            reasons.add(Code.SENSITIVITY_UNKNOWN.reason(RULE_INPUT, "SNC-8.3.b", List.of()));
        }
        if (need.ofApplication()) {
            reasons.add(Code.DATA_OF_APPLICATION.reason(RULE_INPUT, "SNC-8.3.b", List.of()));
        }
        if (need.profile().contradictory()) {
            reasons.add(Code.SENSITIVITY_CONTRADICTED.reason(RULE_INPUT, "SNC-8.3.b", List.of()));
        }
        if (need.hosted()) {
            reasons.add(Code.GOES_WITH_HOST.reason(RULE_AFFINITY, null, List.of()));
        }
        return reasons;
    }

    private static Grounds grounds(List<Reason> before, Rating rating, Set<Missing> missing) {
        List<Reason> reasons = new ArrayList<>(before);
        rating.findings().forEach(finding -> reasons.add(finding.reason()));
        double weakest = rating.weakest();
        Grounds grounds = grounds(reasons, missing, weakest);
        List<Reason> withExit = new ArrayList<>(reasons);
        withExit.add(rating.exit());
        return new Grounds(List.copyOf(withExit), grounds.confidence(), grounds.raisedBy());
    }

    private static Grounds grounds(List<Reason> reasons, Set<Missing> missing, double weakest) {
        double complete =
                Math.max(0, 1 - missing.stream().mapToDouble(Missing::cost).sum());
        List<Text> raisedBy =
                new ArrayList<>(missing.stream().map(Missing::raisedBy).toList());
        reasons.stream()
                .flatMap(reason -> reason.facts().stream())
                .filter(fact -> fact.confidence() == Confidence.K)
                .map(Fact::id)
                .distinct()
                .limit(3)
                .forEach(id -> raisedBy.add(new Text("Confirm the fact " + id, "Confirmer le fait " + id)));
        return new Grounds(List.copyOf(reasons), Math.round(complete * weakest * 100) / 100.0, List.copyOf(raisedBy));
    }

    private static double weakest(List<Reason> reasons) {
        return reasons.stream()
                .flatMap(reason -> reason.facts().stream())
                .mapToDouble(fact -> fact.confidence().weight())
                .min()
                .orElse(1.0);
    }

    private static Target target(Rating rating) {
        return new Target(
                rating.id(), rating.provider(), rating.service() == null ? "" : rating.service(), rating.exitClass());
    }

    private static List<String> others(List<Rating> ratings, Rating chosen) {
        return ratings.stream()
                .map(Rating::id)
                .filter(id -> !id.equals(chosen.id()))
                .toList();
    }
}
