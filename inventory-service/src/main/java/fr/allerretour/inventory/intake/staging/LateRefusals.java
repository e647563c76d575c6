package fr.allerretour.inventory.intake.staging;

import fr.allerretour.inventory.intake.check.RunsOnCycles;
import fr.allerretour.inventory.intake.format.RowProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows that were in order when they came, and are not once all are known: circles, and what leads to a refused row. */
final class LateRefusals {

    private static final List<String> ENDS = List.of("from", "to", "workload");

    private final Map<String, String> hostByWorkload;
    private final StagingArea.Batches batches;
    private final Map<String, Row> hosted = new LinkedHashMap<>();
    private final List<Row> referring = new ArrayList<>();
    private final Set<String> refusedWorkloads = new HashSet<>();

    /**
     * A row that has passed so far.
     *
     * @param references the keys to which it leads, by field
     * @param cells as it comes back if it is refused
     */
    record Row(int seq, String key, Map<String, String> references, Supplier<List<String>> cells) {}

    /** @param hostByWorkload on what each workload of the portfolio runs, and then each of the file */
    LateRefusals(Map<String, String> hostByWorkload, StagingArea.Batches batches) {
        this.hostByWorkload = hostByWorkload;
        this.batches = batches;
    }

    /** A row that is in order by itself. */
    void passed(ItemKind kind, Row row) {
        String host = row.references().get("runsOn");
        if (host != null) {
            hostByWorkload.put(row.key(), host);
            hosted.put(row.key(), row);
        }
        if (kind == ItemKind.DEPENDENCY
                || kind == ItemKind.DATA_SET && row.references().containsKey("workload")) {
            referring.add(row);
        }
    }

    /** A row that is refused, and which others may have counted on. */
    void refused(ItemKind kind, @Nullable String key) {
        if (kind == ItemKind.WORKLOAD && key != null) {
            refusedWorkloads.add(key);
        }
    }

    /** To be called once, when all rows are staged. */
    void settle() {
        refuseCircles();
        refuseGuestsOfRefused();
        refuseWhatLeadsToRefused();
    }

    private void refuseCircles() {
        for (List<String> circle : RunsOnCycles.find(hostByWorkload)) {
            String shown = String.join(" → ", circle) + " → " + circle.getFirst();
            for (String key : circle) {
                refuseHosted(
                        key,
                        RowIssue.of(
                                RowProblem.RUNS_ON_CYCLE,
                                "runs on",
                                shown + " is a circle. Correct 'runs on' in at least one of these rows.",
                                shown + " est un cercle. Corrigez 'runs on' dans au moins une de ces lignes."));
            }
        }
    }

    /** A row may run on one that was refused after it had been counted on: it then runs on nothing. */
    private void refuseGuestsOfRefused() {
        boolean again = true;
        while (again) {
            again = false;
            for (Row guest : List.copyOf(hosted.values())) {
                String host = guest.references().get("runsOn");
                if (host != null && isGone(host)) {
                    refuseHosted(guest.key(), rowOfItWasRejected("runs on", host));
                    again = true;
                }
            }
        }
    }

    /** Neither may a need or data lead to a workload that will not be there. */
    private void refuseWhatLeadsToRefused() {
        if (refusedWorkloads.isEmpty()) {
            return;
        }
        for (Row row : referring) {
            for (String field : ENDS) {
                String key = row.references().get(field);
                if (key != null && isGone(key)) {
                    batches.reject(
                            row.seq(),
                            rowOfItWasRejected(field, key),
                            row.cells().get());
                    break;
                }
            }
        }
    }

    private static RowIssue rowOfItWasRejected(String field, String key) {
        return RowIssue.of(
                RowProblem.UNKNOWN_REFERENCE,
                field,
                "'" + key + "' is described by this file, but its row was rejected. Correct that row and send both"
                        + " again.",
                "'" + key + "' est décrit par ce fichier, mais sa ligne a été rejetée. Corrigez cette ligne et"
                        + " renvoyez les deux.");
    }

    /** Whether its row was refused and the portfolio does not have it either. */
    private boolean isGone(String key) {
        return refusedWorkloads.contains(key)
                && !batches.existing(ItemKind.WORKLOAD, List.of(key)).containsKey(key);
    }

    private void refuseHosted(String key, RowIssue issue) {
        Row row = hosted.remove(key);
        if (row != null) {
            refusedWorkloads.add(key);
            batches.reject(row.seq(), issue, row.cells().get());
        }
    }
}
