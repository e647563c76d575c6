package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.mapped.heading.Sureness;

/**
 * What the proposal takes something for.
 *
 * @param confirm whether people have to say it before the mapping can be saved
 * @param why reasons, for people
 */
public record Guess<T>(T value, Sureness sure, boolean confirm, Words why) {}
