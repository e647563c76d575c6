package fr.allerretour.inventory.flow.finding;

import fr.allerretour.inventory.flow.rule.PortUse;

/**
 * A workload that serves a large part of all.
 *
 * @param workload its key
 * @param use what it is
 * @param machines how many it serves, or fetches from
 * @param fetches whether it calls them, as a backup server does, instead of being called
 */
public record SharedService(String workload, PortUse use, int machines, boolean fetches) {}
