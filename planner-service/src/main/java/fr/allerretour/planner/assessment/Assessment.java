package fr.allerretour.planner.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;

/**
 * One chosen verdict per workload of a snapshot, and on demand the verdict of every workload at every offer. Workloads
 * that ask for the same thing share their verdict objects: 35,000 workloads hold a few hundred of them.
 */
public final class Assessment {

    private final String snapshotId;
    private final LocalDate asOf;
    private final String catalogueVersion;
    private final String catalogueHash;
    private final SequencedMap<String, Verdict> chosen;
    private final Matrix matrix;

    Assessment(
            String snapshotId,
            LocalDate asOf,
            String catalogueVersion,
            String catalogueHash,
            SequencedMap<String, Verdict> chosen,
            Matrix matrix) {
        this.snapshotId = snapshotId;
        this.asOf = asOf;
        this.catalogueVersion = catalogueVersion;
        this.catalogueHash = catalogueHash;
        this.chosen = chosen;
        this.matrix = matrix;
    }

    /** The verdicts of one workload at all offers. */
    @FunctionalInterface
    interface Matrix {
        List<AtOffer> of(String workload);
    }

    /** A workload's verdict at one offer: Recommended, Conditional or Blocked. */
    public record AtOffer(String offer, String provider, Verdict verdict) {}

    public String snapshotId() {
        return snapshotId;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String catalogueVersion() {
        return catalogueVersion;
    }

    /** "sha256:" and 64 hexadecimal digits over the catalogue's data files. */
    public String catalogueHash() {
        return catalogueHash;
    }

    /** The chosen verdict of every workload, by workload key, sorted by key. */
    public SequencedMap<String, Verdict> verdicts() {
        return chosen;
    }

    /**
     * The verdict of one workload at every offer of the catalogue, sorted by offer id; as if nobody had decided yet that it
     * stays or goes. Workloads that ask for the same thing share one list.
     *
     * @throws IllegalArgumentException if the snapshot holds no such workload
     */
    public List<AtOffer> atOffers(String workload) {
        if (!chosen.containsKey(workload)) {
            throw new IllegalArgumentException("No workload with key " + workload + " in snapshot " + snapshotId);
        }
        return matrix.of(workload);
    }
}
