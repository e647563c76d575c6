package fr.allerretour.inventory.intake.match;

import java.util.List;

/** Which workload a row is about. */
public sealed interface Match {

    /**
     * One that is known.
     *
     * @param key the workload's
     * @param also other workloads to which identities of the row lead; a person may want to merge them
     */
    record Same(String key, MatchRule by, List<Claim> also) implements Match {}

    /** None that is known. */
    record New() implements Match {}

    /**
     * None that is known: that one has the same name, but another identity.
     *
     * @param key of the workload with the same name
     */
    record NameOnly(String key, MatchRule differsBy) implements Match {}

    /** Several that are known: each of these identities leads to another one. */
    record Contradictory(List<Claim> claims) implements Match {}

    /** Several have the name, and there is nothing else to go by. */
    record Ambiguous(String name) implements Match {}

    /** An identity of the row, and the workload that has it. */
    record Claim(MatchRule by, String key) {}
}
