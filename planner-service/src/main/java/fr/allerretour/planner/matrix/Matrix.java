package fr.allerretour.planner.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.planner.store.ContentKey;
import fr.allerretour.planner.store.Contents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The kept matrix of one assessment, read piece by piece: by workload, then by offer. Not for use by two threads. */
public final class Matrix {

    /** How many workloads are read at a time. */
    private static final int STRIDE = 1000;

    /** Profiles whose verdicts are held while reading on, about 50 KB each. */
    private static final int HELD = 256;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contents contents;
    private final String organisation;
    private final UUID id;
    private final int workloads;
    private final List<String> offers;
    private final List<String> profiles;
    private final Map<Integer, List<String>> verdicts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<String>> eldest) {
            return size() > HELD;
        }
    };

    Matrix(Contents contents, String organisation, UUID id, int workloads) {
        this.contents = contents;
        this.organisation = organisation;
        this.id = id;
        this.workloads = workloads;
        this.offers = all(MatrixStore.OFFERS);
        this.profiles = all(MatrixStore.PROFILES);
    }

    /** Takes verdicts in. */
    @FunctionalInterface
    public interface Reader {
        /**
         * Takes one verdict.
         *
         * @param position where it stands; greater than that of the one before
         * @param json the verdict with its workload, one JSON object
         * @return whether to read on
         */
        boolean take(long position, String json);
    }

    /** Reads the verdicts that pass the filter, from a position on. */
    public void read(MatrixFilter filter, long from, Reader reader) {
        if (offers.isEmpty()) {
            return;
        }
        int first = Math.toIntExact(Math.min(from / offers.size(), workloads));
        int end = workloads;
        if (filter.workload() != null) {
            int only = find(filter.workload());
            if (only < first) {
                return;
            }
            first = only;
            end = only + 1;
        }
        for (int begin = first; begin < end; begin += STRIDE) {
            int number = begin;
            for (String line : lines(MatrixStore.WORKLOADS, begin, Math.min(STRIDE, end - begin))) {
                if (!row(line, (long) number++ * offers.size(), filter, from, reader)) {
                    return;
                }
            }
        }
    }

    /** Reads one workload's row; false if the reader has had enough. */
    private boolean row(String line, long start, MatrixFilter filter, long from, Reader reader) {
        int tab = line.indexOf('\t');
        int profile = Integer.parseInt(line.substring(0, tab));
        String letters = profiles.get(profile);
        for (int offer = 0; offer < offers.size(); offer++) {
            if (start + offer >= from
                    && (filter.offer() == null || filter.offer().equals(offers.get(offer)))
                    && (filter.verdict() == null || filter.verdict().letter() == letters.charAt(offer))) {
                String verdict = "{" + line.substring(tab + 1) + ","
                        + verdicts(profile).get(offer).substring(1);
                if (!reader.take(start + offer, verdict)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<String> verdicts(int profile) {
        return verdicts.computeIfAbsent(
                profile, p -> lines(MatrixStore.VERDICTS, (long) p * offers.size(), offers.size()));
    }

    /** The number of a workload's line, -1 if there is none: the lines are sorted by key. */
    private int find(String workload) {
        int low = 0;
        int high = workloads - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order =
                    keyOf(lines(MatrixStore.WORKLOADS, middle, 1).getFirst()).compareTo(workload);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private static String keyOf(String line) {
        try {
            return JSON.readTree("{" + line.substring(line.indexOf('\t') + 1) + "}")
                    .get("workload")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Line \"" + line + "\" of the matrix cannot be read", e);
        }
    }

    private List<String> all(String name) {
        ContentKey key = new ContentKey(organisation, id, name);
        long items = contents.find(key).orElseThrow().items();
        List<String> lines = new ArrayList<>();
        while (lines.size() < items) {
            lines.addAll(contents.lines(key, lines.size(), STRIDE));
        }
        return lines;
    }

    private List<String> lines(String name, long from, int count) {
        return contents.lines(new ContentKey(organisation, id, name), from, count);
    }
}
