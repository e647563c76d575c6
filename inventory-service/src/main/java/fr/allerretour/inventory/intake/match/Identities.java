package fr.allerretour.inventory.intake.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which workload has which identity. One that several have tells none of them. */
final class Identities {

    private final Map<String, Identity> byKey = new HashMap<>();
    private final Map<MatchRule, Map<UUID, String>> holders = new EnumMap<>(MatchRule.class);
    private final Map<MatchRule, Set<UUID>> shared = new EnumMap<>(MatchRule.class);

    /** Makes identities of a workload known, besides those that it has. */
    void add(String key, Identity identity) {
        if (identity.isEmpty()) {
            return;
        }
        Identity known = byKey.get(key);
        byKey.put(key, known == null ? identity : known.and(identity));
        for (MatchRule rule : MatchRule.STRONG) {
            UUID id = identity.by(rule);
            if (id != null) {
                hold(rule, id, key);
            }
        }
        if (identity.keyUuid() != null) {
            hold(MatchRule.BIOS_UUID, identity.keyUuid(), key);
        }
        identity.macs().forEach(mac -> hold(MatchRule.MAC, mac, key));
    }

    private void hold(MatchRule rule, UUID id, String key) {
        String holder = holders.computeIfAbsent(rule, r -> new HashMap<>()).putIfAbsent(id, key);
        if (holder != null && !holder.equals(key)) {
            shared.computeIfAbsent(rule, r -> new HashSet<>()).add(id);
        }
    }

    /**
     * The workloads to which the identities lead, strongest first, each once. A weaker identity leads nowhere if a stronger
     * one says that it is another machine: copies share their BIOS UUID. Hardware addresses are asked last and only if they
     * agree.
     *
     * @param described whether this file has described the workload already: then only an identity that two machines never
     *     share leads there
     */
    List<Match.Claim> claims(Identity identity, Predicate<String> described) {
        List<Match.Claim> claims = new ArrayList<>();
        for (MatchRule rule : MatchRule.STRONG) {
            UUID own = identity.by(rule);
            UUID id = own == null && rule == MatchRule.BIOS_UUID ? identity.keyUuid() : own;
            String key = id == null ? null : holder(rule, id, identity, described);
            if (key != null && claims.stream().noneMatch(claim -> claim.key().equals(key))) {
                claims.add(new Match.Claim(rule, key));
            }
        }
        if (claims.isEmpty()) {
            Set<String> keys = new HashSet<>();
            for (UUID mac : identity.macs()) {
                String key = holder(MatchRule.MAC, mac, identity, described);
                if (key != null) {
                    keys.add(key);
                }
            }
            if (keys.size() == 1) {
                claims.add(new Match.Claim(MatchRule.MAC, keys.iterator().next()));
            }
        }
        return claims;
    }

    private @Nullable String holder(MatchRule rule, UUID id, Identity identity, Predicate<String> described) {
        String key = holders.getOrDefault(rule, Map.of()).get(id);
        if (key == null || shared.getOrDefault(rule, Set.of()).contains(id)) {
            return null;
        }
        boolean another = difference(key, identity)
                .filter(stronger -> stronger.compareTo(rule) < 0)
                .isPresent();
        return another || !rule.isUnique() && described.test(key) ? null : key;
    }

    /** The strongest identity by which the workload is another machine than this; empty if nothing says so. */
    Optional<MatchRule> difference(String key, Identity identity) {
        Identity known = byKey.get(key);
        return known == null
                ? Optional.empty()
                : MatchRule.STRONG.stream()
                        .filter(rule -> known.differsBy(rule, identity))
                        .findFirst();
    }
}
