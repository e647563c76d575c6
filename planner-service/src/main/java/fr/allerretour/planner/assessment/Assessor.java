package fr.allerretour.planner.assessment;

import fr.allerretour.planner.assessment.Assessment.AtOffer;
import fr.allerretour.planner.assessment.need.Need;
import fr.allerretour.planner.assessment.need.Need.Missing;
import fr.allerretour.planner.assessment.need.Needs;
import fr.allerretour.planner.assessment.placement.HardLinks;
import fr.allerretour.planner.assessment.placement.Placement;
import fr.allerretour.planner.assessment.placement.Placement.Place;
import fr.allerretour.planner.assessment.rating.Code;
import fr.allerretour.planner.assessment.rating.OfferRater;
import fr.allerretour.planner.assessment.rating.Options;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.OfferAt;
import fr.allerretour.planner.policy.OrganisationKind;
import fr.allerretour.planner.policy.Policy;
import fr.allerretour.planner.policy.Rule;
import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.Application.Intent;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a snapshot into verdicts. Same input, same answer, in the same order. */
public final class Assessor {

    private final Catalogue catalogue;
    private final Policy policy;

    public Assessor(Catalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /** Assesses for an organisation whose kind is not known. */
    public Assessment assess(Snapshot snapshot, LocalDate asOf) {
        return assess(snapshot, asOf, OrganisationKind.UNKNOWN);
    }

    /** Assesses every workload as of that date: only facts known and rules in force on that day count. */
    public Assessment assess(Snapshot snapshot, LocalDate asOf, OrganisationKind organisation) {
        return new Run(snapshot, asOf, organisation).assess();
    }

    /** One assessment in the making; needs and verdicts that are equal are worked out once. */
    private final class Run {

        private final Snapshot snapshot;
        private final LocalDate asOf;
        private final List<OfferAt> offers;
        private final OfferRater rater;
        private final Map<String, Need> needOf;
        private final Map<String, Workload> workloadOf = new HashMap<>();
        private final Map<String, Intent> intentOf = new HashMap<>();
        private final Map<Need, Options> optionsOf = new HashMap<>();
        private final Map<Need, Boolean> namesOrganisations = new HashMap<>();
        private final Map<Shared, Verdict> verdicts = new HashMap<>();
        private final Map<Asked, List<AtOffer>> rows = new HashMap<>();

        /** What makes two workloads' verdicts equal at every offer. */
        private record Asked(Need need, Set<Missing> missing) {}

        /** What makes two workloads' verdicts equal. */
        private record Shared(
                Need need, Set<Missing> missing, @Nullable String offer, boolean cut) {}

        Run(Snapshot snapshot, LocalDate asOf, OrganisationKind organisation) {
            this.snapshot = snapshot;
            this.asOf = asOf;
            this.offers = catalogue.offersAt(asOf);
            this.rater = new OfferRater(catalogue, policy, asOf);
            this.needOf = Needs.of(snapshot, organisation);
            snapshot.workloads().forEach(workload -> workloadOf.put(workload.key(), workload));
            for (Application application : snapshot.applications()) {
                intentOf.put(application.key(), application.intent());
            }
        }

        Assessment assess() {
            List<Workload> sorted = snapshot.workloads().stream()
                    .sorted(Comparator.comparing(Workload::key))
                    .toList();
            SequencedMap<String, Verdict> chosen = new LinkedHashMap<>();
            List<Workload> movable = new ArrayList<>();
            for (Workload workload : sorted) {
                Verdict decided = decided(workload);
                chosen.put(workload.key(), decided == null ? undecided(workload) : decided);
                if (decided == null) {
                    movable.add(workload);
                }
            }
            Map<String, Options> options = new HashMap<>();
            movable.forEach(workload -> options.put(workload.key(), options(need(workload))));
            Map<String, Place> places = Placement.choose(HardLinks.groups(movable, snapshot), options);
            places.forEach((key, place) -> chosen.computeIfPresent(key, (k, verdict) -> place(k, place)));
            return new Assessment(snapshot.id(), asOf, catalogue.version(), catalogue.hash(), chosen, this::atOffers);
        }

        /** What the owner, or the nature of the thing, has decided already; null if nothing has. */
        private @Nullable Verdict decided(Workload workload) {
            if (workload.template()) {
                return new Verdict.Retain(
                        new Grounds(List.of(Code.TEMPLATE.reason(Verdicts.RULE_INPUT, null, List.of())), 1, List.of()));
            }
            Intent intent = workload.application() == null
                    ? Intent.UNDECIDED
                    : intentOf.getOrDefault(workload.application(), Intent.UNDECIDED);
            Grounds owner =
                    new Grounds(List.of(Code.OWNER_DECIDED.reason(Verdicts.RULE_INPUT, null, List.of())), 1, List.of());
            return switch (intent) {
                case UNDECIDED, MIGRATE -> null;
                case RETAIN -> new Verdict.Retain(owner);
                case RETIRE -> new Verdict.Retire(owner);
                case REPLACE -> new Verdict.Replace(owner);
            };
        }

        /** Until a place is found, a workload is blocked. */
        private Verdict undecided(Workload workload) {
            Need need = need(workload);
            Set<Missing> missing = missing(workload, need);
            return verdicts.computeIfAbsent(
                    new Shared(need, missing, null, false),
                    shared -> Verdicts.blocked(need, missing, options(need).all()));
        }

        private Verdict place(String key, Place place) {
            Workload workload = workload(key);
            Need need = need(workload);
            Set<Missing> missing = missing(workload, need);
            return verdicts.computeIfAbsent(
                    new Shared(need, missing, place.rating().id(), place.cut()),
                    shared -> Verdicts.at(need, missing, place, options(need)));
        }

        private List<AtOffer> atOffers(String key) {
            Workload workload = workload(key);
            Need need = need(workload);
            Set<Missing> missing = missing(workload, need);
            return rows.computeIfAbsent(new Asked(need, missing), asked -> row(need, missing));
        }

        private List<AtOffer> row(Need need, Set<Missing> missing) {
            Options options = options(need);
            return options.all().stream()
                    .map(rating -> new AtOffer(
                            rating.id(),
                            rating.provider(),
                            Verdicts.at(need, missing, new Place(rating, false), options)))
                    .toList();
        }

        private Options options(Need need) {
            return optionsOf.computeIfAbsent(need, n -> {
                List<Rule> rules = policy.rulesFor(n.profile(), asOf);
                return Options.of(offers.stream()
                        .map(offer -> rater.rate(n.kind(), rules, offer))
                        .toList());
            });
        }

        private Set<Missing> missing(Workload workload, Need need) {
            boolean known = !need.profile().sensitivities().contains(Sensitivity.UNKNOWN)
                    && !need.profile().contradictory();
            return Missing.of(workload, known, organisationMatters(need));
        }

        private boolean organisationMatters(Need need) {
            return need.profile().organisation() == OrganisationKind.UNKNOWN
                    && namesOrganisations.computeIfAbsent(
                            need,
                            n -> policy.rulesFor(n.profile(), asOf).stream()
                                    .anyMatch(
                                            rule -> !rule.when().organisations().isEmpty()));
        }

        private Need need(Workload workload) {
            Need need = needOf.get(workload.key());
            if (need == null) {
                throw new IllegalStateException("No need was read for workload " + workload.key());
            }
            return need;
        }

        private Workload workload(String key) {
            Workload workload = workloadOf.get(key);
            if (workload == null) {
                throw new IllegalStateException("No workload with key " + key);
            }
            return workload;
        }
    }
}
