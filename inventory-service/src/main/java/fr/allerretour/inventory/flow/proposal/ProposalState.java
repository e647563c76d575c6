package fr.allerretour.inventory.flow.proposal;

/** What a person has said of a proposal: nothing yet, yes, or no. */
public enum ProposalState {
    PROPOSED,
    CONFIRMED,
    DISMISSED
}
