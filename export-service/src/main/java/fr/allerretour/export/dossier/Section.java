package fr.allerretour.export.dossier;

import java.util.List;

/**
 * One numbered section of a document.
 *
 * @param blocks in order
 */
record Section(int number, String title, List<Block> blocks) {

    /** What a section is made of. */
    sealed interface Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list with bullets. */
    record Bullets(List<String> items) implements Block {}

    /** A table; every row has as many cells as there are columns. */
    record Table(List<String> columns, List<List<String>> rows) implements Block {}

    /** What a party has still to write: shown so that nobody overlooks it. */
    record ToFill(String text) implements Block {}
}
