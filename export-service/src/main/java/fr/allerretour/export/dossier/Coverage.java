package fr.allerretour.export.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each data set of the inventory. SecNumCloud 19.1.h asks for all of them: one that has neither a source
 * nor a written reason makes the coverage incomplete, and no bundle is begun.
 *
 * @param accounts one for each data set that is accounted for, in the order of the snapshot
 * @param unaccounted keys without source, exclusion or exception
 * @param unknown keys that were named but are not in the inventory
 * @param contradictory keys that were both given a source and left out, or left out twice
 */
public record Coverage(
        List<Account> accounts, List<String> unaccounted, Set<String> unknown, Set<String> contradictory) {

    /** What becomes of one data set. */
    public enum Status {
        EXPORTED,
        /** Exported, but bytes of it are missing or not proven sound. */
        PARTIAL,
        EXCLUDED,
        EXCEPTED
    }

    /**
     * One data set and what becomes of it.
     *
     * @param sources names of the sources that hold it, of EXPORTED and PARTIAL
     * @param reason of EXCLUDED and EXCEPTED
     * @param acceptedBy who answers for it, of EXCEPTED
     */
    public record Account(
            DataSet dataSet,
            Status status,
            List<String> sources,
            @Nullable String reason,
            @Nullable String acceptedBy) {}

    /** A data set left out because it need not leave; with {@code acceptedBy}: it should, and somebody answers for it. */
    public record LeftOut(
            String dataSet, String reason, @Nullable String acceptedBy) {}

    /**
     * Puts the three together.
     *
     * @param sources keys of data sets by name of source, in the order of the lots
     */
    public static Coverage of(List<DataSet> dataSets, Map<String, List<String>> sources, List<LeftOut> leftOut) {
        Map<String, List<String>> holders = new LinkedHashMap<>();
        sources.forEach((source, keys) -> keys.forEach(
                key -> holders.computeIfAbsent(key, k -> new ArrayList<>()).add(source)));
        Map<String, LeftOut> reasons = new HashMap<>();
        Set<String> contradictory = new TreeSet<>();
        for (LeftOut out : leftOut) {
            if (reasons.put(out.dataSet(), out) != null || holders.containsKey(out.dataSet())) {
                contradictory.add(out.dataSet());
            }
        }
        Set<String> known = dataSets.stream().map(DataSet::key).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(holders.keySet());
        unknown.addAll(reasons.keySet());
        unknown.removeAll(known);
        List<Account> accounts = new ArrayList<>();
        List<String> unaccounted = new ArrayList<>();
        for (DataSet dataSet : dataSets) {
            List<String> held = holders.get(dataSet.key());
            LeftOut out = reasons.get(dataSet.key());
            if (held != null) {
                accounts.add(new Account(dataSet, Status.EXPORTED, List.copyOf(held), null, null));
            } else if (out != null) {
                Status status = out.acceptedBy() == null ? Status.EXCLUDED : Status.EXCEPTED;
                accounts.add(new Account(dataSet, status, List.of(), out.reason(), out.acceptedBy()));
            } else {
                unaccounted.add(dataSet.key());
            }
        }
        return new Coverage(List.copyOf(accounts), List.copyOf(unaccounted), unknown, contradictory);
    }

    /** The same, with every data set of a source that lost content no longer taken for whole. */
    public Coverage withLossesIn(Set<String> lossySources) {
        return new Coverage(
                accounts.stream().map(account -> judged(account, lossySources)).toList(),
                unaccounted,
                unknown,
                contradictory);
    }

    private static Account judged(Account account, Set<String> lossySources) {
        return account.status() == Status.EXPORTED && account.sources().stream().anyMatch(lossySources::contains)
                ? new Account(account.dataSet(), Status.PARTIAL, account.sources(), null, null)
                : account;
    }

    /** Whether every data set leaves whole or somebody has said why not. */
    public boolean complete() {
        return unaccounted.isEmpty() && count(Status.PARTIAL) == 0;
    }

    /** How many data sets have that status. */
    public int count(Status status) {
        return (int)
                accounts.stream().filter(account -> account.status() == status).count();
    }

    /** How many data sets leave whole or are left out for a written reason. */
    public int settled() {
        return accounts.size() - count(Status.PARTIAL);
    }

    /** Settled by all, 0 to 1; 1 for an inventory without data sets. */
    public double ratio() {
        int all = accounts.size() + unaccounted.size();
        return all == 0 ? 1 : (double) settled() / all;
    }
}
