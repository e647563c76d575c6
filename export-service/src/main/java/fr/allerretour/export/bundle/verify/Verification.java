package fr.allerretour.export.bundle.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param version of BagIt, as the bag declares it; empty if it does not
 * @param files payload files found
 * @param octets their bytes
 * @param reasons every one, errors first
 */
public record Verification(String version, long files, long octets, List<Reason> reasons) {
    public Verification {
        reasons = List.copyOf(reasons);
    }

    public boolean valid() {
        return reasons.stream().noneMatch(reason -> reason.severity() == Reason.Severity.ERROR);
    }
}
