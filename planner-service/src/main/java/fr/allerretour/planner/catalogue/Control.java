package fr.allerretour.planner.catalogue;

/**
 * A requirement of law, label or contract.
 *
 * @param scope what it bears on: "all", "transfer", "health", ...
 * @param evidence what a plan or a bundle shows for it
 */
public record Control(String id, Text title, String scope, Text evidence, Bearer bearer, Fact fact) {

    /** Who bears the duty. */
    public enum Bearer {
        PROVIDER,
        CUSTOMER,
        BOTH,
        ALL,
        NONE
    }
}
