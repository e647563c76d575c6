package fr.allerretour.inventory.intake.match;

import fr.allerretour.inventory.intake.check.PortfolioIndex;
import fr.allerretour.inventory.intake.check.PortfolioIndex.Target;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells which workload of the portfolio a row is about. The key first: it is what a person or the same tool said before. Then
 * identities, strongest first; then the name, if one of the two has no better and no identity says otherwise.
 */
public final class MachineMatcher {

    /** What the key of a workload begins with that is known by its name only. */
    public static final String BY_NAME = "name:";

    private final PortfolioIndex index;
    private final Identities identities = new Identities();

    public MachineMatcher(PortfolioIndex index) {
        this.index = index;
    }

    /**
     * Makes the identities of a workload known.
     *
     * @param attributes its attributes; those of {@link StrongIds} are looked at
     * @param macs hardware addresses of its network cards, as they were written
     */
    public void add(String key, Map<String, String> attributes, List<String> macs) {
        identities.add(key, Identity.of(key, attributes, macs));
    }

    /** Makes another file's key for a workload known: a UUID there identifies it here too. */
    public void addAlias(String key, String alias, Map<String, String> attributes) {
        identities.add(key, Identity.of(alias, attributes, List.of()));
    }

    /** Makes what a row says of a workload known. */
    public void add(String key, WorkloadItem row) {
        identities.add(key, Identity.of(row));
    }

    /**
     * Which workload the row is about.
     *
     * @param described whether a row of this file has described the workload with this key already
     */
    public Match match(WorkloadItem row, Predicate<String> described) {
        Identity identity = Identity.of(row);
        List<Match.Claim> claims = identities.claims(identity, described);
        String known = row.key() == null || isName(row.key()) ? null : index.workloadOf(row.key());
        if (known != null) {
            return new Match.Same(
                    known,
                    MatchRule.KEY,
                    claims.stream().filter(claim -> !claim.key().equals(known)).toList());
        }
        return switch (claims.size()) {
            case 0 -> byName(row, identity, described);
            case 1 -> new Match.Same(claims.getFirst().key(), claims.getFirst().by(), List.of());
            default -> new Match.Contradictory(claims);
        };
    }

    private Match byName(WorkloadItem row, Identity identity, Predicate<String> described) {
        String reference = reference(row);
        return switch (index.workload(reference)) {
            case Target.Unknown unknown -> new Match.New();
            case Target.Ambiguous ambiguous ->
                row.key() == null || row.name() == null ? new Match.Ambiguous(reference) : new Match.New();
            case Target.Found found -> {
                String key = row.key();
                boolean oneHasNoBetter = key == null || row.name() == null || isName(key) || isName(found.key());
                boolean again = described.test(found.key()) && key != null && !key.equals(found.key());
                Optional<MatchRule> difference = identities.difference(found.key(), identity);
                if (!oneHasNoBetter || again) {
                    yield new Match.New();
                }
                yield difference.isPresent()
                        ? new Match.NameOnly(found.key(), difference.get())
                        : new Match.Same(found.key(), MatchRule.NAME, List.of());
            }
        };
    }

    /** What to look for among keys and names. */
    private String reference(WorkloadItem row) {
        String key = row.key();
        if (key != null && index.workloadOf(key) != null) {
            return key;
        }
        return Objects.requireNonNull(row.name() == null ? key : row.name());
    }

    /**
     * The key of a row that is about a new workload.
     *
     * @param nameTaken whether another machine has the key that its name would make: then it is known by its identity
     * @return null if there is no identity to make a key of
     */
    public static @Nullable String newKey(WorkloadItem row, boolean nameTaken) {
        String key = row.key() == null ? BY_NAME + row.name() : row.key();
        if (!nameTaken || !isName(key)) {
            return key;
        }
        Map<String, String> ids = row.attributes();
        for (String attribute : List.of(StrongIds.VM_UUID, StrongIds.CLOUD_ID, StrongIds.BIOS_UUID)) {
            if (ids.containsKey(attribute)) {
                return ItemKeys.key(ids.get(attribute));
            }
        }
        if (ids.containsKey(StrongIds.MO_REF)) {
            return ItemKeys.key("vcenter:" + ids.get(StrongIds.V_CENTER) + "/" + ids.get(StrongIds.MO_REF));
        }
        return ids.containsKey(StrongIds.SERIAL) ? ItemKeys.key("serial:" + ids.get(StrongIds.SERIAL)) : null;
    }

    private static boolean isName(String key) {
        return key.startsWith(BY_NAME);
    }
}
