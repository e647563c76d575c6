package fr.allerretour.inventory.flow.intake;

import fr.allerretour.inventory.flow.finding.Findings;
import fr.allerretour.inventory.flow.format.LineOutcome;
import fr.allerretour.inventory.flow.format.ReadCounts;
import fr.allerretour.inventory.flow.tally.FlowTally.Fate;
import fr.allerretour.inventory.flow.tally.Observed;
import fr.allerretour.inventory.intake.format.FileWarning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what the reading of a log came to. */
final class Reports {

    private static final int SHOWN_SERVICES = 100;

    private Reports() {}

    static FlowReport of(ReadCounts read, Observed observed, Findings findings, FlowReport.Proposals proposals) {
        return new FlowReport(
                lines(read),
                read.rejected().entrySet().stream()
                        .map(entry -> new FlowReport.Rejected(
                                entry.getKey().code(),
                                entry.getKey().words().en(),
                                entry.getKey().words().fr(),
                                entry.getValue()))
                        .toList(),
                read.firstRejected().stream()
                        .map(line -> new FlowReport.RejectedLine(
                                line.line(), line.reason().code()))
                        .toList(),
                flows(observed),
                findings.noise().entrySet().stream()
                        .map(entry -> new FlowReport.Noise(
                                entry.getKey(),
                                entry.getKey().words().en(),
                                entry.getKey().words().fr(),
                                entry.getValue()))
                        .toList(),
                instant(observed.first()),
                instant(observed.last()),
                observed.days(),
                findings.machines(),
                findings.sharedServices().stream()
                        .limit(SHOWN_SERVICES)
                        .map(service -> new FlowReport.Shared(
                                service.workload(),
                                service.use(),
                                service.use().words().en(),
                                service.use().words().fr(),
                                service.machines(),
                                service.fetches()))
                        .toList(),
                observed.strangers().stream()
                        .map(stranger -> new FlowReport.Stranger(stranger.end(), stranger.internal(), stranger.flows()))
                        .toList(),
                observed.sharedAddresses().stream()
                        .map(shared ->
                                new FlowReport.SharedAddress(shared.address(), shared.flows(), shared.workloads()))
                        .toList(),
                proposals,
                warnings(read, observed));
    }

    static @Nullable Instant instant(long seconds) {
        return seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }

    private static FlowReport.Lines lines(ReadCounts read) {
        return new FlowReport.Lines(
                read.of(LineOutcome.FLOW),
                read.of(LineOutcome.NO_DATA),
                read.of(LineOutcome.SKIPPED_DATA),
                read.of(LineOutcome.HEADING) + read.of(LineOutcome.BLANK) + read.of(LineOutcome.SUMMARY),
                read.rejected().values().stream().mapToLong(Long::longValue).sum());
    }

    private static FlowReport.Flows flows(Observed observed) {
        return new FlowReport.Flows(
                observed.count(Fate.BETWEEN_WORKLOADS),
                observed.count(Fate.UNKNOWN_END),
                observed.count(Fate.SHARED_ADDRESS),
                observed.count(Fate.WITH_ITSELF),
                observed.count(Fate.REFUSED),
                observed.count(Fate.TO_A_GROUP),
                observed.count(Fate.WITHOUT_PORTS));
    }

    private static List<FileWarning> warnings(ReadCounts read, Observed observed) {
        List<FileWarning> warnings = new ArrayList<>();
        long folded = observed.edges().foldedEdges();
        if (folded > 0) {
            long flows = observed.edges().foldedFlows();
            warnings.add(new FileWarning(
                    "lightest-pairs-left-out",
                    "The log has more pairs and ports than are kept apart: " + folded + " of the lightest, with "
                            + flows + " flows, were left out. Send fewer days at once if they matter.",
                    "Le journal a plus de paires et de ports qu'il n'en est distingué : " + folded
                            + " parmi les plus légers, avec " + flows
                            + " flux, ont été laissés de côté. Envoyez moins de jours à la fois s'ils comptent."));
        }
        if (observed.undecidedPairs() > 0) {
            warnings.add(
                    new FileWarning(
                            "direction-unsure",
                            "Of " + observed.undecidedPairs()
                                    + " pairs of ports neither looks more like a server's; the lower port was taken for it.",
                            "Sur " + observed.undecidedPairs()
                                    + " paires de ports, aucun n'a plus l'air d'un serveur ; le plus bas a été pris pour tel."));
        }
        if (read.of(LineOutcome.SKIPPED_DATA) > 0) {
            warnings.add(new FileWarning(
                    "provider-lost-records",
                    "In " + read.of(LineOutcome.SKIPPED_DATA)
                            + " intervals the provider lost records: flows may be missing.",
                    "Dans " + read.of(LineOutcome.SKIPPED_DATA)
                            + " intervalles le fournisseur a perdu des enregistrements : des flux peuvent manquer."));
        }
        if (read.unreadTimes() > 0) {
            warnings.add(new FileWarning(
                    "times-unread",
                    "The time of " + read.unreadTimes() + " flows cannot be read; they count without it.",
                    "L'heure de " + read.unreadTimes() + " flux n'a pas pu être lue ; ils comptent sans elle."));
        }
        if (!observed.bytesTold() && observed.count(Fate.BETWEEN_WORKLOADS) > 0) {
            warnings.add(new FileWarning(
                    "bytes-not-told",
                    "The log does not say how much was carried: weights rest on flows and days alone.",
                    "Le journal ne dit pas les volumes : les poids reposent sur les seuls flux et jours."));
        }
        return warnings;
    }
}
