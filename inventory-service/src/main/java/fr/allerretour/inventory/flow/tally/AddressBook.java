package fr.allerretour.inventory.flow.tally;

import fr.allerretour.inventory.flow.Addresses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which workload has which address and name. What several have is nobody's: it is never guessed. */
public final class AddressBook {

    /** No workload has it. */
    public static final int UNKNOWN = -1;

    /** Several workloads have it. */
    public static final int SHARED = -2;

    private static final int SMALL = 1 << 10;

    private record Address(long high, long low) {}

    private final Addresses parser = new Addresses();
    private final List<String> keys = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<Address, List<Integer>> holders = new HashMap<>();
    private long[] highs = new long[SMALL];
    private long[] lows = new long[SMALL];
    private int[] workloads = unknown(SMALL);
    private int size;

    private static int[] unknown(int length) {
        int[] workloads = new int[length];
        Arrays.fill(workloads, UNKNOWN);
        return workloads;
    }

    /** Adds a workload. What is no address in its list is passed over, as are addresses that every machine has. */
    public void add(String key, String name, List<String> addresses) {
        int workload = keys.size();
        keys.add(key);
        addName(key, workload);
        addName(name, workload);
        int dot = name.indexOf('.');
        if (dot > 0 && !parser.read(name)) {
            addName(name.substring(0, dot), workload);
        }
        for (String address : addresses) {
            if (parser.read(address)
                    && !Addresses.isEverybodys(parser.high(), parser.low())
                    && !Addresses.isGroup(parser.high(), parser.low())) {
                addAddress(parser.high(), parser.low(), workload);
            }
        }
    }

    /** Another name of the workload that was added last. */
    public void addAlias(String alias) {
        addName(alias, keys.size() - 1);
    }

    private void addName(String name, int workload) {
        byName.merge(fold(name), workload, (a, b) -> a.equals(b) ? a : SHARED);
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private void addAddress(long high, long low, int workload) {
        int place = place(high, low);
        int before = workloads[place];
        if (before == UNKNOWN) {
            highs[place] = high;
            lows[place] = low;
            workloads[place] = workload;
            if (++size > workloads.length / 2) {
                grow();
            }
        } else if (before != workload) {
            workloads[place] = SHARED;
            List<Integer> all = holders.computeIfAbsent(new Address(high, low), address -> new ArrayList<>());
            if (before != SHARED) {
                all.add(before);
            }
            if (!all.contains(workload)) {
                all.add(workload);
            }
        }
    }

    private int place(long high, long low) {
        long mixed = (high * 0x9e37_79b9_7f4a_7c15L ^ low) * 0xbf58_476d_1ce4_e5b9L;
        int mask = workloads.length - 1;
        int place = (int) (mixed >>> 32 ^ mixed) & mask;
        while (workloads[place] != UNKNOWN && (highs[place] != high || lows[place] != low)) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldHighs = highs;
        long[] oldLows = lows;
        int[] oldWorkloads = workloads;
        highs = new long[2 * oldHighs.length];
        lows = new long[highs.length];
        workloads = unknown(highs.length);
        for (int i = 0; i < oldWorkloads.length; i++) {
            if (oldWorkloads[i] != UNKNOWN) {
                int place = place(oldHighs[i], oldLows[i]);
                highs[place] = oldHighs[i];
                lows[place] = oldLows[i];
                workloads[place] = oldWorkloads[i];
            }
        }
    }

    /** The number of the workload with the address, UNKNOWN or SHARED. */
    int find(long high, long low) {
        return workloads[place(high, low)];
    }

    /** The number of the workload of that key or name, also without its domain; UNKNOWN or SHARED. */
    int find(String name) {
        String folded = fold(name);
        Integer exact = byName.get(folded);
        if (exact != null) {
            return exact;
        }
        int dot = folded.indexOf('.');
        return dot > 0 ? byName.getOrDefault(folded.substring(0, dot), UNKNOWN) : UNKNOWN;
    }

    /** The workload's key. */
    public String key(int workload) {
        return keys.get(workload);
    }

    /** How many workloads there are. */
    public int size() {
        return keys.size();
    }

    /** The keys of the workloads that share the address. */
    List<String> holders(long high, long low) {
        return holders.getOrDefault(new Address(high, low), List.of()).stream()
                .map(keys::get)
                .sorted()
                .toList();
    }
}
