package fr.allerretour.planner.store;

import java.util.UUID;

/**
 * Which content.
 *
 * @param owner the plan, assessment or snapshot it belongs to
 * @param name what it is to its owner, such as "document"
 */
public record ContentKey(String organisation, UUID owner, String name) {}
