package fr.allerretour.inventory.catalogue.cyclonedx;

/** A workload or application that needs another, by their keys. */
public record Need(String who, String what) {}
