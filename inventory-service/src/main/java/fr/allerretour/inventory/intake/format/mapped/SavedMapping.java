package fr.allerretour.inventory.intake.format.mapped;

import java.util.UUID;

/**
 * A mapping that an organisation has confirmed and kept.
 *
 * @param version counts its changes, from 0
 */
public record SavedMapping(UUID id, String name, long version, ColumnMapping mapping) {}
