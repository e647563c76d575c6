package fr.allerretour.inventory.intake.format.tree;

import fr.allerretour.inventory.intake.format.FormatException;

/** Takes the trees of a document, one at a time, in its order. */
@FunctionalInterface
public interface RecordHandler {

    /** Called for each tree that stands at a wanted place. */
    void record(TreeRecord found) throws FormatException;
}
