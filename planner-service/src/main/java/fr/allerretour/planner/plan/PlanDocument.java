package fr.allerretour.planner.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is handed on, format {@value #FORMAT}: immutable, complete, and the same for the same input.
 *
 * @param id its identifier in planner-service
 * @param asOf the day whose facts (offers, qualifications) it stands on
 * @param start the first day on which work may be done
 * @param inputHash "sha256:" and 64 hexadecimal digits over all that the plan was computed from
 * @param verdicts one a workload, by workload key
 */
public record PlanDocument(
        String id,
        String organisation,
        LocalDate asOf,
        LocalDate start,
        SnapshotReference snapshot,
        CatalogueReference catalogue,
        String inputHash,
        long seed,
        Summary summary,
        List<Verdict> verdicts,
        List<MoveGroup> moveGroups,
        List<Wave> waves,
        List<Activity> activities,
        List<Risk> risks,
        Check check) {

    /** The format's name, the first member of the document. */
    public static final String FORMAT = "aller-retour/plan/1";

    /** The inventory it was made from; {@code portfolioName} is null if the snapshot did not say. */
    public record SnapshotReference(
            String id, String contentHash, @Nullable String portfolioName) {}

    /** The catalogue of offers it was made with; {@code names} tells what people call the providers and offers used. */
    public record CatalogueReference(String version, String hash, SortedMap<String, String> names) {}

    /**
     * The plan in figures.
     *
     * @param workloads all that the snapshot holds
     * @param planned those that move in some wave
     * @param start first day of the first activity, null if nothing is planned
     * @param end last day of the last activity, null if nothing is planned
     * @param lowerBoundEnd the earliest end that any schedule could reach, null if nothing is planned
     * @param makespanDays working days from the start to the end, both included
     * @param gapPercent how far the end may be from the best there is, 0 being proven best
     * @param provedBy what the bound stands on, in English; {@code provedByFr} in French
     */
    public record Summary(
            int workloads,
            int planned,
            int blocked,
            int retained,
            int retired,
            int replaced,
            int waves,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate lowerBoundEnd,
            int makespanDays,
            int lowerBoundDays,
            double gapPercent,
            String provedBy,
            String provedByFr) {}

    /** What may become of a workload. */
    public enum Outcome {
        RECOMMENDED,
        CONDITIONAL,
        BLOCKED,
        RETAIN,
        RETIRE,
        REPLACE
    }

    /**
     * What becomes of one workload, and why.
     *
     * @param from the day from which a conditional verdict is expected to hold
     * @param exitClass "C" portable as is, "A" with adaptation, "S" specific: lost unless redone
     * @param confidence 0 to 1
     * @param lifts what would lift a blocked verdict, or confirm a conditional one
     */
    public record Verdict(
            String workload,
            String name,
            Outcome verdict,
            @Nullable String offer,
            @Nullable String provider,
            @Nullable LocalDate from,
            @Nullable String exitClass,
            double confidence,
            @Nullable String strategy,
            List<Reason> reasons,
            List<Lift> lifts) {}

    /** What would lift a blocked verdict, or make a conditional one hold. */
    public record Lift(String textEn, String textFr) {}

    /** One coded reason; {@code control} is the requirement of law or contract behind it, if one is. */
    public record Reason(
            String code,
            String rule,
            String textEn,
            String textFr,
            @Nullable String control,
            List<Fact> facts) {}

    /** A fact that a reason stands on; confidence P primary text, S secondary source, K unconfirmed. */
    public record Fact(String id, String source, String sourceFr, LocalDate asOf, String confidence) {}

    /** What moves together. {@code wave} is the number of its wave. */
    public record MoveGroup(
            String id,
            String name,
            List<String> workloads,
            List<String> applications,
            int wave,
            @Nullable String provider,
            @Nullable String offer,
            long storageMiB) {}

    /** Move groups that are cut over in one window, both days included. */
    public record Wave(
            int number,
            String name,
            LocalDate cutoverStart,
            LocalDate cutoverEnd,
            List<String> moveGroups,
            int workloads) {}

    /** The three phases. */
    public enum Phase {
        ANTICIPATE,
        PREPARE,
        MIGRATE
    }

    /**
     * One piece of work.
     *
     * @param moveGroup what it is for, null for a foundation that all move groups of a provider share
     * @param start its first day
     * @param end its last day, included
     * @param teams people per skill while it lasts
     */
    public record Activity(
            String id,
            String nameEn,
            String nameFr,
            Phase phase,
            String step,
            @Nullable String moveGroup,
            @Nullable String provider,
            LocalDate start,
            LocalDate end,
            int workingDays,
            SortedMap<String, Integer> teams,
            Bound boundBy,
            List<String> predecessors) {}

    /** Why an activity does not start any earlier: kind PRECEDENCE, RESOURCE, RELEASE, CALENDAR or START. */
    public record Bound(String kind, @Nullable String ref, String textEn, String textFr) {}

    /** What may go wrong; severity HIGH, MEDIUM or LOW. */
    public record Risk(
            String code,
            String severity,
            String textEn,
            String textFr,
            @Nullable String moveGroup) {}

    /** What the independent checker found: a plan that did not pass is never kept. */
    public record Check(boolean passed, List<String> rules) {}

    /** What people call a provider or an offer; its id if the catalogue gave no name, "" for null. */
    public String nameOf(@Nullable String id) {
        return id == null ? "" : catalogue.names().getOrDefault(id, id);
    }
}
