package fr.allerretour.inventory.intake.format.mapped.heading;

import fr.allerretour.inventory.intake.format.mapped.MappedTarget;

/**
 * What a heading may mean.
 *
 * @param attribute name of the attribute that it is where it can be nothing else
 * @param reason what speaks for it
 */
public record Meaning(MappedTarget target, String attribute, Sureness sure, Reason reason) {

    /** What speaks for a meaning. */
    public enum Reason {
        /** It is a usual heading for it. */
        KNOWN_HEADING,
        /** A word of it is. */
        KNOWN_WORD,
        /** "Virtual" with yes and no. */
        YES_OR_NO_VIRTUAL,
        /** A state, of which the words must say which. */
        STATE,
        /** Free text, in which people also keep passwords. */
        FREE_TEXT,
        /** Names of persons. */
        PERSON,
        /** A password or key. */
        SECRET,
        /** When the tool last saw or changed something. */
        MOMENT,
        /** None: it is kept as it stands. */
        NONE
    }
}
