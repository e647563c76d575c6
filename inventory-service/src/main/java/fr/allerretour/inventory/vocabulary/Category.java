package fr.allerretour.inventory.vocabulary;

/** Who made the data: supplied by the customer, produced in the service, technical. */
public enum Category {
    SUPPLIED,
    PRODUCED,
    TECHNICAL
}
