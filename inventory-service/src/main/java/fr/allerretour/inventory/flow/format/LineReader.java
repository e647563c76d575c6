package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.intake.format.FormatException;

/** The lines of one format. */
interface LineReader {

    FlowFormat format();

    /**
     * Whether the line is of this format; if it is a heading, what it says is kept.
     *
     * @throws FormatException if it is a heading that lacks what is needed
     */
    boolean recognises(byte[] text, int from, int to) throws FormatException;

    /** Reads a line, which is not blank, into a record that is clear. */
    LineOutcome read(byte[] text, int from, int to, FlowRecord into) throws FormatException;
}
