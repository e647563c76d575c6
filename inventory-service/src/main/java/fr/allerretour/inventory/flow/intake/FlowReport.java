package fr.allerretour.inventory.flow.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.inventory.flow.rule.PortUse;
import fr.allerretour.inventory.intake.format.FileWarning;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the reading of a flow log told. */
@Schema(name = "FlowReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection
public record FlowReport(
        Lines lines,

        @Schema(description = "Why lines were rejected, and how many.")
        List<Rejected> rejected,

        @Schema(description = "The first twenty rejected lines.")
        List<RejectedLine> firstRejected,

        Flows flows,

        @Schema(description = "Flows between workloads that need nobody, by what they are.")
        List<Noise> noise,

        @Schema(description = "When the first flow between workloads was seen.") @Nullable
        Instant firstSeen,

        @Schema(description = "When the last was.") @Nullable
        Instant lastSeen,

        @Schema(description = "On how many days flows were seen; 64 means 64 or more.", examples = "30")
        int days,

        @Schema(description = "How many workloads speak with another.", examples = "150")
        int machines,

        @Schema(description = "Workloads that serve a large part of all, the largest first.")
        List<Shared> sharedServices,

        @Schema(description = "The most frequent ends that are no workload of the portfolio.")
        List<Stranger> unknownEnds,

        @Schema(
                description =
                        "The most frequent addresses that several workloads have: their flows are not counted, since"
                                + " nobody knows whose they are.")
        List<SharedAddress> sharedAddresses,

        Proposals proposals,

        @Schema(description = "What the reader decided about the log.")
        List<FileWarning> warnings) {

    /** What the lines were. */
    @Schema(name = "FlowLines")
    @RegisterForReflection
    public record Lines(
            @Schema(description = "Lines that are a flow.", examples = "98000")
            long flows,

            @Schema(description = "Intervals without traffic.", examples = "1900")
            long withoutData,

            @Schema(description = "Intervals in which the provider lost records.", examples = "0")
            long skipped,

            @Schema(description = "Headings, blank lines, summaries.", examples = "1")
            long other,

            @Schema(examples = "2") long rejected) {}

    /** One reason to reject lines. */
    @Schema(name = "RejectedFlowLines")
    @RegisterForReflection
    public record Rejected(@Schema(examples = "port") String code, String en, String fr, long lines) {}

    /** One rejected line. */
    @Schema(name = "RejectedFlowLine")
    @RegisterForReflection
    public record RejectedLine(
            @Schema(description = "Its number in the file; in JSON the number of the tuple.", examples = "7")
            long line,

            @Schema(examples = "port") String code) {}

    /** What became of the flows. */
    @Schema(name = "FlowCounts")
    @RegisterForReflection
    public record Flows(
            @Schema(description = "From one workload to another.", examples = "60000")
            long betweenWorkloads,

            @Schema(description = "An end is no workload.", examples = "30000")
            long unknownEnd,

            @Schema(description = "An end's address belongs to several workloads.", examples = "0")
            long sharedAddress,

            @Schema(description = "From a workload to itself.", examples = "500")
            long withItself,

            @Schema(description = "Refused by a filter.", examples = "7000")
            long refused,

            @Schema(description = "To a multicast or broadcast address.", examples = "400")
            long toAGroup,

            @Schema(description = "ICMP and other protocols without ports.", examples = "100")
            long withoutPorts) {}

    /** Noise of one kind. */
    @Schema(name = "FlowNoise")
    @RegisterForReflection
    public record Noise(@Schema(examples = "MONITORING") PortUse use, String en, String fr, long flows) {}

    /** A workload that serves a large part of all. */
    @Schema(name = "SharedService")
    @RegisterForReflection
    public record Shared(
            @Schema(description = "Its key.", examples = "srv-ad-01")
            String workload,

            @Schema(examples = "DIRECTORY") PortUse use,

            String en,
            String fr,

            @Schema(description = "How many workloads it serves, or fetches from.", examples = "140")
            int machines,

            @Schema(description = "Whether it calls them, as some backups do.", examples = "false")
            boolean fetches) {}

    /** An end that is no workload. */
    @Schema(name = "UnknownFlowEnd")
    @RegisterForReflection
    public record Stranger(
            @Schema(description = "Address or name.", examples = "10.4.0.9")
            String end,

            @Schema(description = "Whether it lies in a private range, so that it may be a machine that is missing.")
            boolean internal,

            long flows) {}

    /** An address of several workloads. */
    @Schema(name = "SharedAddress")
    @RegisterForReflection
    public record SharedAddress(
            @Schema(examples = "10.4.0.10") String address,

            long flows,

            @Schema(description = "The keys of those that have it.")
            List<String> workloads) {}

    /** What the pairs of workloads became. */
    @Schema(name = "FlowProposals")
    @RegisterForReflection
    public record Proposals(
            @Schema(description = "New proposals.", examples = "310")
            long added,

            @Schema(description = "Open proposals with new evidence.", examples = "0")
            long refreshed,

            @Schema(description = "Confirmed or dismissed before: left as they are.", examples = "0")
            long decided,

            @Schema(description = "Dependencies already: not proposed.", examples = "12")
            long known) {}
}
