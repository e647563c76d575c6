package fr.allerretour.kit.identity;

/** What a caller may do. Each includes what the ones before it include. */
public enum Role {
    /** Reads everything of the organisation. */
    READER,
    /** Changes inventories, plans and bundles. */
    EDITOR,
    /** Commits: approves a plan, accepts a loss, releases a bundle. */
    APPROVER,
    /** Sets up the organisation: sources, recipients, policies. */
    ADMIN;

    /** The name in tokens: lower case. */
    String claim() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
