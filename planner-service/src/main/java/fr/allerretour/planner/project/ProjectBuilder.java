package fr.allerretour.planner.project;

import fr.allerretour.planner.movegroup.GroupOrder;
import fr.allerretour.planner.movegroup.MoveGroup;
import fr.allerretour.planner.project.Pilots.Candidate;
import fr.allerretour.planner.project.Project.Note;
import fr.allerretour.planner.project.Project.Note.Code;
import fr.allerretour.planner.project.settings.Durations;
import fr.allerretour.planner.project.settings.ProjectSettings;
import fr.allerretour.planner.project.settings.Skill;
import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Precedence.Kind;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One run: shared steps first, then each provider's foundations, then the groups, then the orders between them. */
final class ProjectBuilder {
    private static final int WORKLOADS_PER_CLASSIFICATION = 250;
    private static final int WORKLOADS_PER_CUTOVER_HAND = 5;
    private static final int MIB_PER_GIB = 1024;

    private final ProjectSettings settings;
    private final Durations durations;
    private final LocalDate start;
    private final List<Candidate> planned;
    private final List<GroupOrder> orders;
    private final Site site;
    private final List<Note> notes = new ArrayList<>();
    private final List<PlannedGroup> groups = new ArrayList<>();
    private final Map<String, Integer> cutovers = new HashMap<>();

    ProjectBuilder(ProjectSettings settings, LocalDate start, List<Candidate> planned, List<GroupOrder> orders) {
        this.settings = settings;
        this.durations = settings.durations();
        this.start = start;
        this.planned = planned;
        this.orders = orders;
        this.site = new Site(settings, start);
    }

    Project build() {
        Set<String> pilots = new HashSet<>();
        if (!planned.isEmpty()) {
            int choose = chosen();
            Set<String> dependent = dependent();
            Map<String, List<Candidate>> byProvider = new TreeMap<>(planned.stream()
                    .collect(Collectors.groupingBy(one -> one.placement().provider())));
            byProvider.forEach((provider, members) -> {
                List<MoveGroup> opening = Pilots.choose(provider, members, dependent, settings.pilotSize(), notes);
                opening.forEach(group -> pilots.add(group.id()));
                open(provider, members, pilots, choose);
            });
        }
        for (GroupOrder order : orders) {
            Integer needs = cutovers.get(order.needs());
            Integer needed = cutovers.get(order.needed());
            if (needs != null && needed != null) {
                site.order(needed, needs, Kind.START_START);
            }
        }
        groups.sort(Comparator.comparing(one -> one.group().id()));
        notes.sort(Comparator.comparing(Note::code).thenComparing(Note::group).thenComparing(Note::textEn));
        return new Project(
                settings,
                start,
                site.instance(),
                site.tasks(),
                List.copyOf(groups),
                Set.copyOf(pilots),
                List.copyOf(notes));
    }

    private Set<String> dependent() {
        Set<String> ids = planned.stream().map(one -> one.group().id()).collect(Collectors.toSet());
        return orders.stream()
                .filter(order -> ids.contains(order.needs()) && ids.contains(order.needed()))
                .map(GroupOrder::needs)
                .collect(Collectors.toSet());
    }

    private int chosen() {
        int workloads =
                planned.stream().mapToInt(one -> one.group().workloads().size()).sum();
        int architects = settings.teams().getOrDefault(Skill.ARCHITECTURE, 1);
        int personDays = durations.classify() * Math.ceilDiv(workloads, WORKLOADS_PER_CLASSIFICATION);
        int classify = shared(
                Step.CLASSIFY,
                null,
                Math.max(durations.classify(), Math.ceilDiv(personDays, architects)),
                Map.of(Skill.ARCHITECTURE, architects));
        int choose = shared(Step.CHOOSE, null, durations.choose(), Map.of(Skill.ARCHITECTURE, 1, Skill.SECURITY, 1));
        site.order(classify, choose, Kind.FINISH_START);
        return choose;
    }

    private void open(String provider, List<Candidate> members, Set<String> pilots, int choose) {
        int decide = after(choose, shared(Step.DECIDE, provider, durations.decide(), Map.of(Skill.LEGAL, 1)));
        int clause = after(decide, shared(Step.EXIT_CLAUSE, provider, durations.exitClause(), Map.of(Skill.LEGAL, 1)));
        int zone = after(
                decide,
                shared(
                        Step.LANDING_ZONE,
                        provider,
                        durations.landingZone(),
                        Map.of(Skill.ARCHITECTURE, 1, Skill.SECURITY, 1)));
        int network = after(zone, shared(Step.NETWORK, provider, durations.network(), Map.of(Skill.NETWORK, 1)));
        int identity = after(network, shared(Step.IDENTITY, provider, durations.identity(), Map.of(Skill.SECURITY, 1)));
        int training = after(
                decide,
                shared(
                        Step.TRAINING,
                        provider,
                        durations.training(),
                        Map.of(Skill.OPERATIONS, 1, Skill.APPLICATION, 1)));
        int exitTest = shared(Step.EXIT_TEST, provider, durations.exitTest(), Map.of(Skill.MIGRATION, 2));
        after(clause, exitTest);
        after(identity, exitTest);
        int accepted = after(exitTest, shared(Step.PILOT, provider, 0, Map.of()));
        for (Candidate member : members) {
            int cutover = move(member, network, identity);
            if (pilots.contains(member.group().id())) {
                after(clause, cutover);
                after(training, cutover);
                after(cutover, exitTest);
            } else {
                after(training, cutover);
                after(accepted, cutover);
            }
        }
    }

    private int move(Candidate member, int network, int identity) {
        MoveGroup group = member.group();
        String provider = member.placement().provider();
        int size = group.workloads().size();
        boolean harmful = group.criticality() == Criticality.HIGH || group.criticality() == Criticality.VITAL;
        int copy = after(network, copy(group, member.placement()));
        int rehearsal = after(
                copy,
                site.add(
                        task(Step.DRY_RUN, group, provider, team(Skill.MIGRATION, 2, Skill.APPLICATION, 1)),
                        durations.dryRun() + size / durations.dryRunWorkloads(),
                        0,
                        Activity.NO_DEADLINE));
        after(identity, rehearsal);
        int hands = Math.ceilDiv(size, WORKLOADS_PER_CUTOVER_HAND);
        Task cutover = task(Step.CUT_OVER, group, provider, team(Skill.CUTOVER, hands));
        int moved = after(rehearsal, site.addCutover(cutover, size, deadline(member)));
        int hypercare = after(
                moved,
                site.add(
                        task(Step.HYPERCARE, group, provider, team(Skill.APPLICATION, 1)),
                        harmful ? 2 * durations.hypercare() : durations.hypercare(),
                        0,
                        Activity.NO_DEADLINE));
        after(
                hypercare,
                site.add(
                        task(Step.DECOMMISSION, group, provider, team(Skill.OPERATIONS, 1)),
                        durations.decommission(),
                        0,
                        Activity.NO_DEADLINE));
        cutovers.put(group.id(), moved);
        groups.add(new PlannedGroup(group, member.placement(), moved));
        if (size > settings.maxWaveSize()) {
            notes.add(new Note(
                    Code.GROUP_LARGER_THAN_WAVE,
                    group.id(),
                    "%s has %d workloads that must move together; waves are to have at most %d."
                            .formatted(group.name(), size, settings.maxWaveSize()),
                    "%s compte %d charges qui doivent bouger ensemble ; une vague en compte au plus %d."
                            .formatted(group.name(), size, settings.maxWaveSize())));
        }
        return moved;
    }

    private int copy(MoveGroup group, Placement placement) {
        long gib = Math.max(1, Math.ceilDiv(group.storageMiB(), MIB_PER_GIB));
        int each = Math.min(settings.copyGibPerNightEach(), settings.copyGibPerNight());
        int nights = Math.toIntExact(Math.min(Site.HORIZON, Math.ceilDiv(gib, each)));
        int perNight = Math.toIntExact(Math.min(each, Math.ceilDiv(gib, nights)));
        LocalDate earliest = placement.earliest();
        int release = earliest == null ? 0 : Math.max(0, dayOf(earliest));
        return site.addCopy(
                task(Step.PRE_COPY, group, placement.provider(), Map.of()),
                nights,
                new Demand(Site.COPY, perNight),
                release);
    }

    private int deadline(Candidate member) {
        LocalDate deadline = member.placement().deadline();
        if (deadline == null) {
            return Activity.NO_DEADLINE;
        }
        if (deadline.isBefore(start)) {
            notes.add(new Note(
                    Code.START_PASSED_DEADLINE,
                    member.group().id(),
                    "%s had to be moved by %s, before the plan starts on %s."
                            .formatted(member.group().name(), deadline, start),
                    "%s devait être déplacé avant le %s, antérieur au début du plan, le %s."
                            .formatted(member.group().name(), deadline, start)));
        }
        return dayOf(deadline) + 1;
    }

    private int dayOf(LocalDate date) {
        return Math.toIntExact(Math.clamp(ChronoUnit.DAYS.between(start, date), -Site.HORIZON, 2L * Site.HORIZON));
    }

    private int shared(Step step, @Nullable String provider, int duration, Map<Skill, Integer> teams) {
        String id = provider == null ? step.name() : step + ":" + provider;
        String suffix = provider == null ? "" : ": " + provider;
        String suffixFr = provider == null ? "" : " : " + provider;
        Task task = new Task(id, step.nameEn() + suffix, step.nameFr() + suffixFr, step, null, provider, teams);
        return site.add(task, duration, 0, Activity.NO_DEADLINE);
    }

    private static Task task(Step step, MoveGroup group, String provider, Map<Skill, Integer> teams) {
        return new Task(
                step + ":" + group.id(),
                step.nameEn() + ": " + group.name(),
                step.nameFr() + " : " + group.name(),
                step,
                group.id(),
                provider,
                teams);
    }

    /** Never more than there are: a small team takes the same task, it is only not free for another. */
    private Map<Skill, Integer> team(Skill skill, int people) {
        return Map.of(skill, Math.min(people, settings.teams().getOrDefault(skill, 1)));
    }

    private Map<Skill, Integer> team(Skill skill, int people, Skill other, int otherPeople) {
        return Map.of(
                skill, Math.min(people, settings.teams().getOrDefault(skill, 1)),
                other, Math.min(otherPeople, settings.teams().getOrDefault(other, 1)));
    }

    private int after(int before, int activity) {
        site.order(before, activity, Kind.FINISH_START);
        return activity;
    }
}
